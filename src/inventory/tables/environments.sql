-- Which paths belong to which environment, as the user wrote it.
create table if not exists environments (
  ordinal   integer primary key,  -- order of the settings, from 0
  name      varchar not null,     -- production, staging ...
  path_glob varchar not null      -- over the path within the target, or over label/path
);
