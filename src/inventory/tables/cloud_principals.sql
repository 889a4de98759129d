-- One identity of a provider that can act.
create table if not exists cloud_principals (
  scan_id         integer not null,  -- the scan it belongs to
  target_id       varchar not null,  -- the target it lies in
  principal       varchar not null,  -- ARN
  provider        varchar not null,  -- aws
  tenant          varchar not null,  -- account
  kind            varchar not null,  -- user, role, root
  name            varchar not null,  -- as its owner named it
  unique_id       varchar,           -- what a policy shows in its place once it is gone
  created_at      timestamp,         -- when it was made
  last_active_at  timestamp,         -- when it last did anything
  policies        json not null,     -- list of {id, document}: all identity policies, also those of its groups
  boundary        json,              -- {id, document}, or null
  trust           varchar,           -- who may take on this role, JSON
  tags            json,              -- name -> value
  policies_status varchar not null,  -- ok, denied ...: its policies
  activity_status varchar not null,  -- when it was last active
  primary key (scan_id, target_id, principal)
);
