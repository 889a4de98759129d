-- One problem over time, by its fingerprint.
create table if not exists findings (
  fingerprint varchar primary key,  -- rule, key and class of place; no line
  rule        varchar not null,     -- id of the rule
  resource    varchar not null,     -- the rule's name for what it examined
  key_id      varchar,              -- the key it is about, or null
  severity    varchar not null,     -- as of last_scan
  first_scan  integer not null,     -- scan that first saw it
  last_scan   integer not null,     -- newest scan that saw it
  status      varchar not null check (status in ('open', 'waived', 'fixed', 'regressed'))  -- regressed: it was fixed once
);
