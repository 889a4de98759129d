import type { Audit } from "#model/audit";
import type { Severity } from "#model/severity";
import { resolveFindings } from "./resolve-findings.js";
import { severities } from "./severities.js";

/** An audit in numbers. Open findings are those neither waived nor allowed. */
export interface Summary {
  /** Worst severity of an open finding, or null where none is open. */
  readonly worst: Severity | null;
  readonly open: Readonly<Record<Severity, number>>;
  /** Open findings that no earlier scan of the inventory had. */
  readonly fresh: number;
  readonly waived: number;
  readonly allowed: number;
  /** Resources that a rule could not judge, over all rules. */
  readonly unknown: number;
  readonly keys: number;
  readonly locations: number;
  /** Things that could not be seen. */
  readonly problems: number;
  /** True where everything asked for was seen: at least one collection, and every one of them complete and without a problem. */
  readonly isComplete: boolean;
}

/** Counts what an audit found, and what it did not see. */
export function summarise(audit: Audit): Summary {
  const findings = resolveFindings(audit);
  const open = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { finding, state } of findings) if (state === "open") open[finding.severity] += 1;
  const { collections, census, evaluation } = audit;
  return {
    worst: severities.find((severity) => open[severity] > 0) ?? null,
    open,
    fresh: findings.filter(({ state, finding }) => state === "open" && finding.isNew).length,
    waived: findings.filter(({ state }) => state === "waived").length,
    allowed: findings.filter(({ state }) => state === "allowed").length,
    unknown: sum(evaluation.outcomes.map(({ counts }) => counts.unknown)),
    keys: census.keys.length,
    locations: sum(census.keys.map(({ locations }) => locations.length)),
    problems: sum(collections.map(({ problems }) => problems.length)),
    isComplete:
      collections.length > 0 && collections.every((one) => one.outcome === "complete" && one.problems.length === 0),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
