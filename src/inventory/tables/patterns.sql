-- Patterns that saw something, with the title a reader knows them by.
create table if not exists patterns (
  pattern varchar primary key,  -- id of the pattern
  title   varchar not null      -- as of the newest scan that used it
);
