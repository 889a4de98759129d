-- One run of a scan.
create table if not exists scans (
  scan_id       integer primary key,  -- counts up from 1
  tool_version  varchar not null,     -- version of keycensus
  rules_digest  varchar not null,     -- SHA-256 (hex) over all patterns and rules in force
  config_digest varchar not null,     -- SHA-256 (hex) over the settings
  started_at    timestamp not null,   -- when it began
  finished_at   timestamp             -- null while it runs, and for ever where it was broken off
);
