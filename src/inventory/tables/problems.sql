-- One thing that could not be seen. What was not seen is data.
create table if not exists problems (
  scan_id   integer not null,  -- the scan it belongs to
  target_id varchar not null,  -- the target it lies in
  ordinal   integer not null,  -- order within the collection, from 0
  reason    varchar not null check (reason in ('denied', 'unsupported', 'throttled', 'error', 'cut-short')),  -- why it could not be seen
  scope     varchar not null,  -- the place within the target
  fact      varchar not null,  -- what is not known because of it
  message   varchar not null,  -- for a person
  primary key (scan_id, target_id, ordinal)
);
