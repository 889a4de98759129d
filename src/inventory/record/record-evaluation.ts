import type { Evaluation, Finding, RuleOutcome, Unknown } from "#model/finding";
import { isoOrNull } from "../row.js";
import type { Session, Value } from "../session.js";

/** Stores an evaluation, carries the findings over time forward, and finishes its scan; to be run inside a transaction. */
export async function recordEvaluation(
  session: Session,
  scan: number,
  { evaluation, finishedAt }: { evaluation: Evaluation; finishedAt: string },
): Promise<void> {
  for (const table of ["evaluations", "rule_outcomes", "rule_results"])
    await session.run(`delete from ${table} where scan_id = $scan`, { scan });
  await session.append("evaluations", [[scan, isoOrNull(evaluation.at)]]);
  await session.append(
    "rule_outcomes",
    evaluation.outcomes.map((outcome, ordinal) => toOutcomeRow(scan, outcome, ordinal)),
  );
  await session.appendMany(
    "rule_results",
    evaluation.outcomes.flatMap((outcome) => toResultRows(scan, outcome)),
  );
  for (const sql of CARRY_FORWARD) await session.run(sql, { scan });
  await session.run("update scans set finished_at = $finishedAt where scan_id = $scan", {
    scan,
    finishedAt: isoOrNull(finishedAt),
  });
}

function toOutcomeRow(scan: number, { rule, counts }: RuleOutcome, ordinal: number): Value[] {
  const { id, phase, title, severity, why, fix, audience, controls } = rule;
  return [
    scan,
    id,
    ordinal,
    phase,
    title,
    severity,
    why,
    fix,
    audience,
    controls,
    counts.flagged,
    counts.ok,
    counts["not-applicable"],
    counts.unknown,
  ];
}

function toResultRows(scan: number, { rule, findings, unknown }: RuleOutcome): Value[][] {
  return [
    ...findings.map((finding, ordinal) => [scan, rule.id, ordinal, "flagged", ...toFindingCells(finding)]),
    ...unknown.map((one, ordinal) => [scan, rule.id, ordinal, "unknown", ...toUnknownCells(one)]),
  ];
}

function toFindingCells({
  resource,
  reason,
  fingerprint,
  severity,
  keyId,
  locationIds,
  firstSeenAt,
  isNew,
  waiver,
}: Finding): Value[] {
  const accepted = waiver === null ? [null, null, null] : [waiver.reason, waiver.approver, waiver.until];
  return [resource, reason, fingerprint, severity, keyId, locationIds, isoOrNull(firstSeenAt), isNew, ...accepted];
}

function toUnknownCells({ resource, reason }: Unknown): Value[] {
  return [resource, reason, null, null, null, null, null, null, null, null, null];
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
