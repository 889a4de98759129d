-- One rule in one evaluation, with the words it had then: a stored evaluation reads the same for ever.
create table if not exists rule_outcomes (
  scan_id        integer not null,
  rule           varchar not null,
  ordinal        integer not null,    -- order of the evaluation, from 0
  phase          varchar not null,    -- phase of the key lifecycle
  title          varchar not null,
  severity       varchar not null,
  why            varchar not null,
  fix            varchar not null,
  audience       varchar not null,
  controls       varchar[] not null,  -- "pci-dss-4.0.1:3.6.1"
  flagged        integer not null,    -- resources by status
  ok             integer not null,
  not_applicable integer not null,
  unknown        integer not null,
  primary key (scan_id, rule)
);
