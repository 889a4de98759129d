import type { Evaluation, Finding, RuleOutcome, Unknown, Waiver } from "#model/finding";
import { AuditError } from "#support/audit-error";
import { bool, momentOrNull, number, text, textOrNull, texts } from "../cells.js";
import type { Row } from "../row.js";
import type { Session } from "../session.js";

const RESULTS =
  "select * from rule_results where scan_id = $scan and rule = $rule and status = $status order by ordinal";

/** The evaluation stored with a scan. Throws an AuditError where the scan has none. */
export async function readEvaluation(session: Session, scan: number): Promise<Evaluation> {
  const [evaluation] = await session.rows("select evaluated_at from evaluations where scan_id = $scan", { scan });
  if (evaluation === undefined)
    throw new AuditError(`scan ${scan} was broken off before it was judged`, {
      hint: "scan again, or name another scan",
    });
  const outcomes = await session.rows("select * from rule_outcomes where scan_id = $scan order by ordinal", { scan });
  return {
    at: text(evaluation, "evaluated_at"),
    outcomes: await readOutcomes(session, scan, outcomes),
  };
}

// Rule by rule: what the database puts in order for a question, and what a row is made of, is there for one of them at a time.
async function readOutcomes(session: Session, scan: number, rows: readonly Row[]): Promise<RuleOutcome[]> {
  const outcomes: RuleOutcome[] = [];
  for (const row of rows) {
    const of = <Kept>(status: string, keep: (result: Row) => Kept): Promise<Kept[]> =>
      session.mapRows({ sql: RESULTS, parameters: { scan, rule: text(row, "rule"), status } }, keep);
    const counts = toCounts(row);
    outcomes.push({
      rule: toRule(row),
      counts,
      findings: counts.flagged === 0 ? [] : await of("flagged", toFinding),
      unknown: counts.unknown === 0 ? [] : await of("unknown", toUnknown),
    });
  }
  return outcomes;
}

/** The evaluation of the newest judged scan; one without outcomes where there is none. */
export async function readNewestEvaluation(session: Session): Promise<Evaluation> {
  const [row] = await session.rows("select max(scan_id) as scan from evaluations");
  const scan = row?.["scan"];
  return typeof scan === "number" ? readEvaluation(session, scan) : { at: "", outcomes: [] };
}

function toRule(row: Row): RuleOutcome["rule"] {
  return {
    id: text(row, "rule"),
    phase: text(row, "phase"),
    title: text(row, "title"),
    severity: text<RuleOutcome["rule"]["severity"]>(row, "severity"),
    why: text(row, "why"),
    fix: text(row, "fix"),
    audience: text(row, "audience"),
    controls: texts(row, "controls"),
  };
}

function toCounts(row: Row): RuleOutcome["counts"] {
  return {
    flagged: number(row, "flagged"),
    ok: number(row, "ok"),
    "not-applicable": number(row, "not_applicable"),
    unknown: number(row, "unknown"),
  };
}

function toFinding(row: Row): Finding {
  return {
    fingerprint: text(row, "fingerprint"),
    rule: text(row, "rule"),
    severity: text<Finding["severity"]>(row, "severity"),
    resource: text(row, "resource"),
    reason: text(row, "reason"),
    keyId: textOrNull(row, "key_id"),
    locationIds: texts(row, "location_ids"),
    firstSeenAt: momentOrNull(row, "first_seen_at") ?? "",
    isNew: bool(row, "is_new"),
    waiver: toWaiver(row),
  };
}

function toUnknown(row: Row): Unknown {
  return { resource: text(row, "resource"), reason: text(row, "reason") };
}

function toWaiver(row: Row): Waiver | null {
  const reason = textOrNull(row, "waiver_reason");
  return reason === null ? null : { reason, approver: text(row, "waiver_approver"), until: text(row, "waiver_until") };
}
