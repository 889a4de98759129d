-- One problem over time, by its fingerprint.
create table if not exists findings (
  fingerprint varchar primary key,
  rule        varchar not null,
  resource    varchar not null,
  key_id      varchar,
  severity    varchar not null,   -- as of last_scan
  first_scan  integer not null,   -- scan that first saw it
  last_scan   integer not null,   -- newest scan that saw it
  status      varchar not null check (status in ('open', 'waived', 'fixed', 'regressed'))
);
