-- One resource that one rule flagged or could not judge; the others are counted in rule_outcomes.
create table if not exists rule_results (
  scan_id         integer not null,  -- the scan it belongs to
  rule            varchar not null,  -- id of the rule
  ordinal         integer not null,  -- order within rule and status, from 0
  status          varchar not null check (status in ('flagged', 'unknown')),  -- unknown is never ok
  resource        varchar not null,  -- the rule's name for what it examined
  reason          varchar not null,  -- why, in words
  fingerprint     varchar,           -- of the finding; null where unknown
  severity        varchar,           -- of the finding; null where unknown
  key_id          varchar,           -- the key it is about, or null
  location_ids    varchar[],         -- the places that show it, in order
  first_seen_at   timestamp,         -- start of the scan that first saw it
  is_new          boolean,           -- whether the evaluation before did not have it
  waiver_reason   varchar,           -- the accepted risk that covers it, or null
  waiver_approver varchar,           -- who accepted it
  waiver_until    varchar,              -- last day of the acceptance, YYYY-MM-DD
  primary key (scan_id, rule, status, resource)
);
