import type { Finding, RuleOutcome, Unknown } from "#model/finding";
import { isoOrNull } from "../row.js";
import type { Session, Value } from "../session.js";
import { finishScan } from "./finish-scan.js";

// So many rows of one transaction wait in memory until it ends, with what the database needs for each of them besides.
const TOGETHER = 5_000;

/** An evaluation as it comes, one rule after the other. */
export interface EvaluationUnderWay {
  readonly at: string;
  readonly outcomes: Iterable<RuleOutcome> | AsyncIterable<RuleOutcome>;
}

/**
 * Stores an evaluation, carries the findings over time forward, and finishes its scan. An evaluation is there, for whoever reads
 * one, with its row in `evaluations`, which comes last: what a large one that is broken off leaves is cleared away by the next.
 */
export async function recordEvaluation(
  session: Session,
  scan: number,
  { evaluation, clock }: { readonly evaluation: EvaluationUnderWay; readonly clock: () => Date },
): Promise<void> {
  await session.transaction(() => clearAway(session, scan));
  const rules: Value[][] = [];
  const last = await recordFullBatches(session, toRows(scan, evaluation.outcomes, rules));
  await session.transaction(async () => {
    await session.appendMany("rule_results", last);
    await session.append("rule_outcomes", rules);
    await session.append("evaluations", [[scan, isoOrNull(evaluation.at)]]);
    await finishScan(session, scan, clock().toISOString());
  });
}

async function clearAway(session: Session, scan: number): Promise<void> {
  for (const table of ["evaluations", "rule_outcomes", "rule_results"])
    await session.run(`delete from ${table} where scan_id = $scan`, { scan });
  await session.run("delete from rule_results where scan_id not in (select scan_id from evaluations)");
}

/** Records what fills whole batches, and gives the rest. */
async function recordFullBatches(session: Session, rows: AsyncIterable<Value[]>): Promise<readonly Value[][]> {
  let waiting: Value[][] = [];
  for await (const row of rows) {
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

/** The rows of all results; those of the rules themselves are put into `rules` on the way. */
async function* toRows(
  scan: number,
  outcomes: EvaluationUnderWay["outcomes"],
  rules: Value[][],
): AsyncIterable<Value[]> {
  for await (const outcome of outcomes) {
    const { rule, findings, unknown } = outcome;
    rules.push(toOutcomeRow(scan, outcome, rules.length));
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
