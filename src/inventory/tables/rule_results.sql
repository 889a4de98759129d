-- One resource that one rule flagged or could not judge; the others are counted in rule_outcomes.
create table if not exists rule_results (
  scan_id       integer not null,
  rule          varchar not null,
  ordinal       integer not null,   -- order within rule and status, from 0
  status        varchar not null check (status in ('flagged', 'unknown')),
  resource      varchar not null,   -- the rule's name for what it examined
  reason        varchar not null,
  fingerprint   varchar,            -- of the finding; null where unknown
  severity      varchar,
  key_id        varchar,
  location_ids  varchar[],
  first_seen_at timestamp,
  is_new        boolean,
  waiver_reason   varchar,          -- the accepted risk that covers it, or null
  waiver_approver varchar,
  waiver_until    date,
  primary key (scan_id, rule, status, resource)
);
