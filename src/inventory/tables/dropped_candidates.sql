-- A candidate that was looked at and dropped; only kept by scans that were asked to explain.
create table if not exists dropped_candidates (
  scan_id   integer not null,  -- the scan that dropped it
  target_id varchar not null,  -- the target it lies in
  path      varchar not null,  -- within the target
  line      bigint not null,   -- from 1
  pattern   varchar not null,  -- id of the pattern that proposed it
  reason    varchar not null   -- why it is no key material, in words
);
