-- How often a look made one call of a provider's, in all its accounts and regions.
create table if not exists asked_calls (
  scan_id         integer not null,  -- the scan it belongs to
  target_id       varchar not null,  -- the target that was looked at
  call            varchar not null,  -- "kms:ListGrants"
  requests        bigint not null,   -- all of them, tries after a refusal included
  places          bigint not null,   -- accounts and regions that were asked: each has a pace of its own
  pace_per_second double not null,   -- as declared, in one place
  mean_per_second double not null,   -- from the first to the last request, of the place that was asked most busily
  peak_per_second bigint not null,   -- most within one second in one place
  primary key (scan_id, target_id, call)
);
