import type { Finding, RuleOutcome, RuleStatus, Unknown } from "#model/finding";
import type { Severity } from "#model/severity";
import { fingerprint } from "./fingerprint.js";
import type { Rule } from "./rule.js";
import type { RuleResult } from "./run-rule.js";
import { toRuleCard } from "./to-rule-card.js";
import { findWaiver, type LocatedWaiver } from "./waivers.js";

/** What is known beside the rows: the moment, when findings of before were first seen, by fingerprint, and the accepted risks. */
export interface Context {
  readonly at: string;
  readonly firstSeen: ReadonlyMap<string, string>;
  readonly waivers: readonly LocatedWaiver[];
}

/** A result that is told, or only the status of one that is counted. */
type Told = RuleResult | "ok" | "not-applicable";

/** What is kept of a result for an outcome. */
export function toTold(result: RuleResult): Told {
  return result.status === "ok" || result.status === "not-applicable" ? result.status : result;
}

const WORST_FIRST: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 2, low: 3, info: 4 };

/** What one rule found out, from the rows of its query. */
export function toOutcome(rule: Rule, results: readonly Told[], context: Context): RuleOutcome {
  const counts: Record<RuleStatus, number> = { flagged: 0, ok: 0, "not-applicable": 0, unknown: 0 };
  for (const result of results) counts[typeof result === "string" ? result : result.status] += 1;
  const told = results.filter((result) => typeof result !== "string");
  const findings = told.filter(({ status }) => status === "flagged").map((result) => toFinding(rule, result, context));
  return {
    rule: toRuleCard(rule),
    counts,
    findings: findings.toSorted(bySeverity),
    unknown: told
      .filter(({ status }) => status === "unknown")
      .map(({ resource, reason }) => ({ resource, reason }))
      .toSorted(byResource),
  };
}

function toFinding(rule: Rule, result: RuleResult, { at, firstSeen, waivers }: Context): Finding {
  const id = fingerprint(rule.id, result);
  const before = firstSeen.get(id);
  const { resource, reason, keyId, locationIds } = result;
  return {
    fingerprint: id,
    rule: rule.id,
    severity: result.severity ?? rule.severity,
    resource,
    reason,
    keyId,
    locationIds,
    firstSeenAt: before ?? at,
    isNew: before === undefined,
    waiver: findWaiver(waivers, { fingerprint: id, rule: rule.id, phase: rule.phase, resource, locationIds }, at),
  };
}

function bySeverity(a: Finding, b: Finding): number {
  return WORST_FIRST[a.severity] - WORST_FIRST[b.severity] || byResource(a, b);
}

function byResource(a: Unknown, b: Unknown): number {
  return a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0;
}
