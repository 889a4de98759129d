-- What was looked at under one set of patterns, so that unchanged content need not be read again.
create table if not exists looked_at (
  target_id       varchar primary key,  -- the target that was looked at
  patterns_digest varchar not null,     -- other patterns: everything is read again
  state           varchar,              -- what the newest look returned as its state; null where a repeated look might find more
  id_bytes        integer not null,     -- length of one object id
  objects         blob not null         -- object ids one after the other, sorted
);
