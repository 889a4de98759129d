-- One thing that was looked at: a folder's files, a repository's history.
create table if not exists targets (
  target_id varchar primary key,  -- SHA-256 (hex, 32 digits) of collector and place
  collector varchar not null,     -- files, git ...
  place     varchar not null,     -- absolute
  label     varchar not null      -- how the user last wrote it
);
