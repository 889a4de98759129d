-- One rule in one evaluation, with the words it had then: a stored evaluation reads the same for ever.
create table if not exists rule_outcomes (
  scan_id        integer not null,    -- the scan it belongs to
  rule           varchar not null,    -- id of the rule
  ordinal        integer not null,    -- order of the evaluation, from 0
  phase          varchar not null,    -- phase of the key lifecycle
  title          varchar not null,    -- what is wrong, in a line
  severity       varchar not null,    -- how bad, unless a finding has its own
  why            varchar not null,    -- why it matters
  fix            varchar not null,    -- what to do
  audience       varchar not null,    -- whom it speaks to
  controls       varchar[] not null,  -- "pci-dss-4.0.1:3.6.1"
  flagged        integer not null,    -- resources by status
  ok             integer not null,    -- examined and fine
  not_applicable integer not null,    -- examined, and the rule does not bear on it
  unknown        integer not null,    -- could not be judged
  primary key (scan_id, rule)
);
