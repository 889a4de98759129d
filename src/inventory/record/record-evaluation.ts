import type { Evaluation, Finding, RuleOutcome, Unknown } from "#model/finding";
import { isoOrNull } from "../row.js";
import type { Session, Value } from "../session.js";
import { finishScan } from "./finish-scan.js";

// So many rows of one transaction wait in memory until it ends, with what the database needs for each of them besides.
const TOGETHER = 5_000;

/**
 * Stores an evaluation, carries the findings over time forward, and finishes its scan. An evaluation is there, for whoever reads
 * one, with its row in `evaluations`, which comes last: what a large one that is broken off leaves is cleared away by the next.
 */
export async function recordEvaluation(
  session: Session,
  scan: number,
  { evaluation, finishedAt }: { evaluation: Evaluation; finishedAt: string },
): Promise<void> {
  await session.transaction(() => clearAway(session, scan));
  const last = await recordFullBatches(session, resultRows(scan, evaluation));
  await session.transaction(async () => {
    await session.appendMany("rule_results", last);
    await session.append(
      "rule_outcomes",
      evaluation.outcomes.map((outcome, ordinal) => toOutcomeRow(scan, outcome, ordinal)),
    );
    await session.append("evaluations", [[scan, isoOrNull(evaluation.at)]]);
    await finishScan(session, scan, finishedAt);
  });
}

async function clearAway(session: Session, scan: number): Promise<void> {
  for (const table of ["evaluations", "rule_outcomes", "rule_results"])
    await session.run(`delete from ${table} where scan_id = $scan`, { scan });
  await session.run("delete from rule_results where scan_id not in (select scan_id from evaluations)");
}

/** Records what fills whole batches, and gives the rest. */
async function recordFullBatches(session: Session, rows: Iterable<Value[]>): Promise<readonly Value[][]> {
  let waiting: Value[][] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < TOGETHER) continue;
    const full = waiting;
    waiting = [];
    await session.transaction(() => session.appendMany("rule_results", full));
  }
  return waiting;
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

function* resultRows(scan: number, { outcomes }: Evaluation): Iterable<Value[]> {
  for (const { rule, findings, unknown } of outcomes) {
    for (const [ordinal, one] of findings.entries()) yield [scan, rule.id, ordinal, "flagged", ...toFindingCells(one)];
    for (const [ordinal, one] of unknown.entries()) yield [scan, rule.id, ordinal, "unknown", ...toUnknownCells(one)];
  }
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
