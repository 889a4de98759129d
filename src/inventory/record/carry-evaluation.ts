import { isoOrNull } from "../row.js";
import { text } from "../cells.js";
import type { Session } from "../session.js";
import { finishScan } from "./finish-scan.js";

/** The scan whose evaluation may stand for another one, and when both are. Times are ISO 8601 in UTC. */
export interface Moments {
  readonly at: string;
  readonly finishedAt: string;
}

// Accounts are looked at anew each time, and what is judged of them goes by more dates than these.
const ESTATE = "select 1 from targets where collector not in ('files', 'git')";

// A rule that a date has passed says so from that moment on; how many days ago it was changes at midnight.
const DATES = `
  select 1 from before, certificates where not_before between evaluated_at and $at or not_after between evaluated_at and $at
  union all
  select 1 from before, keys where created_at between evaluated_at and $at or expires_at between evaluated_at and $at`;

const LOOKS = "select target_id, label, outcome, scope, is_narrowed from collections where scan_id =";
const PROBLEMS = "select target_id, reason, scope, fact, message from problems where scan_id =";
const differ = (facts: string): string =>
  `((${facts} $scan) except (${facts} $scan - 1)) union all ((${facts} $scan - 1) except (${facts} $scan))`;

// The evaluation of the scan just before: by the same rules under the same settings, of the same looks, on the same day.
const STANDS = `
  with before as (
    select evaluated_at
    from scans this join scans earlier on earlier.scan_id = this.scan_id - 1 join evaluations on evaluations.scan_id = earlier.scan_id
    where this.scan_id = $scan and this.tool_version = earlier.tool_version and this.rules_digest = earlier.rules_digest
      and this.config_digest = earlier.config_digest and evaluated_at <= $at and evaluated_at::date = $at::date
  )
  select 1 as yes from before
  where not exists (${ESTATE}) and not exists (${DATES}) and not exists (${differ(LOOKS)}) and not exists (${differ(PROBLEMS)})
    -- A rule that could not be run may run today.
    and not exists (from rule_results where scan_id = $scan - 1 and resource = 'rule ' || rule)`;

const COPIES = [
  "insert into rule_outcomes select * replace ($scan as scan_id) from rule_outcomes where scan_id = $scan - 1",
  `insert into rule_results select * replace ($scan as scan_id, if(is_new is null, null, false) as is_new)
   from rule_results where scan_id = $scan - 1`,
];

/**
 * Lets the evaluation of the scan before stand for this one, and finishes it, where a new one could only say the same: no fact
 * has changed since (which the caller knows), and nothing else that rules of the house go by. Returns whether it does; to be run inside a transaction.
 */
export async function carryEvaluation(session: Session, scan: number, { at, finishedAt }: Moments): Promise<boolean> {
  const stands = await session.rows(replaceNames(STANDS, scan, at));
  if (stands.length === 0) return false;
  await session.append("evaluations", [[scan, isoOrNull(at)]]);
  for (const sql of COPIES) await session.run(replaceNames(sql, scan, at));
  await finishScan(session, scan, finishedAt);
  return true;
}

// Both are made here: a counter, and a moment.
function replaceNames(sql: string, scan: number, at: string): string {
  const moment = text({ at: isoOrNull(at) }, "at");
  return sql.replaceAll("$scan", String(scan)).replaceAll("$at", `timestamp '${moment}'`);
}
