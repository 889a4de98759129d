import { isoOrNull } from "../row.js";
import type { Session } from "../session.js";

/** Carries the findings over time forward by what the rules of a scan found out, and ends it; to be run inside a transaction. */
export async function finishScan(session: Session, scan: number, finishedAt: string): Promise<void> {
  for (const sql of CARRY_FORWARD) await session.run(sql, { scan });
  await session.run("update scans set finished_at = $finishedAt where scan_id = $scan", {
    scan,
    finishedAt: isoOrNull(finishedAt),
  });
}

// A finding whose rule did not run, or whose resource could not be judged, stays as it was.
const CARRY_FORWARD = [
  `insert into findings
   select fingerprint, rule, resource, key_id, severity, scan_id, scan_id, if(waiver_reason is null, 'open', 'waived')
   from rule_results where scan_id = $scan and status = 'flagged'
   on conflict (fingerprint) do update set
     resource = excluded.resource, key_id = excluded.key_id, severity = excluded.severity, last_scan = excluded.last_scan,
     status = case
       when excluded.status = 'waived' then 'waived'
       when findings.status in ('fixed', 'regressed') then 'regressed'
       else 'open' end`,
  `update findings set status = 'fixed'
   where status <> 'fixed' and last_scan < $scan
     and rule in (select rule from rule_outcomes where scan_id = $scan)
     and not exists (
       from rule_results
       where rule_results.scan_id = $scan and rule_results.status = 'unknown'
         and rule_results.rule = findings.rule and rule_results.resource = findings.resource
     )`,
];
