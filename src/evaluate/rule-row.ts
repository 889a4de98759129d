import type { RuleStatus } from "#model/finding";
import type { Severity } from "#model/severity";

/** One row of a rule's answer, as its author wrote it. */
export interface RuleRow {
  readonly resource: string;
  readonly status: RuleStatus;
  readonly reason: string;
  readonly key_id?: string | null;
  readonly location_ids?: readonly string[] | null;
  readonly severity?: Severity | null;
  readonly location_class?: string | null;
}

/** All that a row may be. */
export const STATUSES: readonly RuleStatus[] = ["flagged", "ok", "not-applicable", "unknown"];
export const SEVERITIES: readonly Severity[] = ["info", "low", "medium", "high", "critical"];

/** Whether a row is one; why it is not, `describeMisfit` tells. There are tens of thousands of them, and nearly all fit. */
export function isRuleRow(row: Readonly<Record<string, unknown>>): row is Readonly<Record<string, unknown>> & RuleRow {
  return (
    isFilled(row["resource"]) && isFilled(row["reason"]) && isOneOf(STATUSES, row["status"]) && hasFittingExtras(row)
  );
}

function hasFittingExtras(row: Readonly<Record<string, unknown>>): boolean {
  const { key_id, location_ids, severity, location_class } = row;
  return (
    isTextOrNothing(key_id) &&
    isTextOrNothing(location_class) &&
    (isNothing(severity) || isOneOf(SEVERITIES, severity)) &&
    (isNothing(location_ids) || (Array.isArray(location_ids) && location_ids.every((id) => typeof id === "string")))
  );
}

function isFilled(cell: unknown): boolean {
  return typeof cell === "string" && cell !== "";
}

function isNothing(cell: unknown): boolean {
  return cell === null || cell === undefined;
}

function isTextOrNothing(cell: unknown): boolean {
  return isNothing(cell) || typeof cell === "string";
}

function isOneOf(words: readonly string[], cell: unknown): boolean {
  return typeof cell === "string" && words.includes(cell);
}
