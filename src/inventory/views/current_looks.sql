-- Each target with its newest look and its newest complete one.
create or replace view current_looks as
select
  target_id, collector, place, targets.label,
  -- What tells it apart: the label, or, where two places were both called by it ("."), the place.
  if(min(place) over (partition by targets.label) = max(place) over (partition by targets.label), targets.label, place) as name,
  max(scan_id) as newest_scan,
  coalesce(max(scan_id) filter (outcome = 'complete' and not is_narrowed), 0) as complete_scan,
  max(finished_at) filter (outcome = 'complete' and not is_narrowed) as complete_at,
  arg_max(outcome, scan_id) as newest_outcome,
  -- True where facts of an earlier scan stand in for a look that was not made, or not made in full.
  coalesce(max(scan_id) filter (outcome = 'complete' and not is_narrowed), 0) < (select max(scan_id) from scans) as is_stale
from targets join collections using (target_id)
group by target_id, collector, place, targets.label;
