-- The inventory itself: exactly one row, written when the file is made.
create table if not exists inventory (
  schema_version integer not null,  -- counts up whenever a table changes its shape
  scripts_digest varchar not null,  -- SHA-256 (hex) over what made tables and views; other views are made again
  salt           blob not null      -- 32 random bytes that key the fingerprints of secrets; it never leaves this file
);
