-- One account, subscription or project.
create table if not exists tenants (
  scan_id             integer not null,    -- the scan it belongs to
  target_id           varchar not null,    -- the target it lies in
  tenant              varchar not null,    -- its id
  provider            varchar not null,    -- aws
  name                varchar,             -- as its owner named it
  organisation        varchar,             -- id of the organisation it is in
  is_management       boolean not null,    -- whether it manages the organisation
  is_suspended        boolean not null,    -- closed or suspended
  path                varchar[] not null,  -- ids from the root of the organisation down to it
  tags                json,                -- name -> value
  organisation_status varchar not null,    -- ok, denied ...: the organisation it is in
  guardrails_status   varchar not null,    -- the organisation's policies on it
  primary key (scan_id, target_id, tenant)
);
