-- A candidate that was looked at and dropped; only kept by scans that were asked to explain.
create table if not exists dropped_candidates (
  scan_id   integer not null,
  target_id varchar not null,
  path      varchar not null,
  line      integer not null,
  pattern   varchar not null,
  reason    varchar not null   -- why it is no key material, in words
);
