-- One version of the material of a managed key.
create table if not exists managed_key_versions (
  scan_id    integer not null,  -- the scan it belongs to
  target_id  varchar not null,  -- the target it lies in
  resource   varchar not null,  -- the managed key
  version    varchar not null,  -- the provider's name of the version
  state      varchar,           -- current, previous, pending
  created_at timestamp,         -- when it was made or imported
  expires_at timestamp,         -- when it expires
  origin     varchar,           -- provider, imported
  "trigger"  varchar,           -- automatic, on-demand
  primary key (scan_id, target_id, resource, version)
);
