-- What a principal did with a managed key, by the provider's log.
create table if not exists key_uses (
  scan_id   integer not null,   -- the scan it belongs to
  target_id varchar not null,   -- the target it lies in
  resource  varchar not null,   -- the managed key
  principal varchar not null,   -- who
  operation varchar not null,   -- what
  first_at  timestamp not null, -- first time in the log
  last_at   timestamp not null, -- last time in the log
  count     bigint not null,    -- how often
  primary key (scan_id, target_id, resource, principal, operation)
);
