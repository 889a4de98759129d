-- What became of one target in one scan.
create table if not exists collections (
  scan_id     integer not null,    -- the scan it belongs to
  target_id   varchar not null,    -- the target that was looked at
  ordinal     integer not null,    -- order within the scan, from 0
  label       varchar not null,    -- how the user wrote the target in this scan
  outcome     varchar not null check (outcome in ('complete', 'partial', 'failed')),  -- complete: all in scope was seen; partial: some was not; failed: nothing could be
  scope       varchar not null,    -- in words: "all refs", "since v1.2" ...
  is_narrowed boolean not null,    -- true where the scope was narrower than the target: such a look closes nothing
  tip         varchar,             -- commit HEAD pointed to, or null
  files       bigint not null,     -- files looked at
  blobs       bigint not null,     -- git blobs looked at
  commits     bigint not null,     -- commits walked
  bytes       bigint not null,     -- bytes read
  "binary"    bigint not null,     -- recognised as binary and not read further
  skipped     bigint not null,     -- left out by ignore rules, size or kind
  unchanged   bigint not null,     -- not read again because nothing changed
  started_at  timestamp not null,  -- when the look began
  finished_at timestamp not null,  -- when it ended
  primary key (scan_id, target_id)
);
