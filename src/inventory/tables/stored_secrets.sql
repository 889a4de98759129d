-- One secret in a store: how it is kept, never its value.
create table if not exists stored_secrets (
  scan_id              integer not null,  -- the scan it belongs to
  target_id            varchar not null,  -- the target it lies in
  resource             varchar not null,  -- ARN
  tenant               varchar not null,  -- account
  region               varchar not null,  -- where it lies
  name                 varchar not null,  -- as its owner named it
  service              varchar not null,  -- secrets-manager, parameter-store
  key_reference        varchar,           -- key as the store names it; null: the provider's own
  created_at           timestamp,         -- when it was made
  last_rotated_at      timestamp,         -- when its value last changed by rotation
  is_rotation_on       boolean,           -- whether it rotates by itself
  rotation_period_days bigint,            -- how often
  next_rotation_at     timestamp,         -- when next
  last_accessed_at     timestamp,         -- day of the last read
  policy               varchar,           -- resource policy, JSON
  tags                 json,              -- name -> value
  description_status   varchar not null,  -- ok, denied ...: what the store says of it
  policy_status        varchar not null,  -- its resource policy
  primary key (scan_id, target_id, resource)
);
