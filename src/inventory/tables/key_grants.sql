-- One permission on a managed key given beside its policy.
create table if not exists key_grants (
  scan_id     integer not null,    -- the scan it belongs to
  target_id   varchar not null,    -- the target it lies in
  resource    varchar not null,    -- the managed key
  grant_id    varchar not null,    -- the provider's id of it
  name        varchar,             -- as its issuer named it
  grantee     varchar not null,    -- ARN of a principal, or name of a service
  retirer     varchar,             -- who may end it
  issuer      varchar,             -- account that issued it
  operations  varchar[] not null,  -- as the provider writes them, sorted
  constraints varchar,             -- JSON, or null where there is none
  created_at  timestamp,           -- when it was issued
  primary key (scan_id, target_id, resource, grant_id)
);
