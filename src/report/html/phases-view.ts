import type { Audit } from "#model/audit";
import type { Severity } from "#model/severity";
import { groupBy } from "../group-by.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { severities } from "../severities.js";
import { formatCount } from "../words/format-number.js";
import { nameSeverity } from "../words/names.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";

/** The order in which a key lives; phases of a user's own rules come behind. */
const LIFE = ["generation", "distribution", "storage", "access", "rotation", "recovery", "destruction", "inventory"];

/** Open findings by phase of the key lifecycle and severity. */
export interface PhasesView {
  readonly severities: readonly { readonly severity: Severity; readonly name: string }[];
  readonly rows: readonly PhaseView[];
}

interface PhaseView {
  readonly name: string;
  readonly cells: readonly {
    readonly severity: Severity;
    readonly name: string;
    readonly count: string;
    readonly isNone: boolean;
  }[];
  readonly rules: string;
  readonly examined: string;
  readonly unknown: string;
}

/** One row for each phase that has a rule. */
export function viewPhases({ evaluation }: Audit, findings: readonly ResolvedFinding[]): PhasesView {
  const open = groupBy(
    findings.filter(({ state }) => state === "open"),
    ({ rule }) => rule.phase,
  );
  const phases = [...groupBy(evaluation.outcomes, ({ rule }) => rule.phase)].toSorted(
    ([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1),
  );
  const rows = phases.map(([phase, outcomes]) => ({
    name: shorten(visible(phase), 24),
    cells: severities.map((severity) => cellOf(open.get(phase) ?? [], severity)),
    rules: formatCount(outcomes.length),
    examined: sumOf(outcomes.map(({ counts }) => counts.flagged + counts.ok + counts.unknown)),
    unknown: sumOf(outcomes.map(({ counts }) => counts.unknown)),
  }));
  return { severities: severities.map((severity) => ({ severity, name: nameSeverity(severity) })), rows };
}

function cellOf(open: readonly ResolvedFinding[], severity: Severity): PhaseView["cells"][number] {
  const count = open.filter(({ finding }) => finding.severity === severity).length;
  return { severity, name: nameSeverity(severity), count: formatCount(count), isNone: count === 0 };
}

function sumOf(counts: readonly number[]): string {
  return formatCount(counts.reduce((sum, count) => sum + count, 0));
}

function placeOf(phase: string): number {
  const place = LIFE.indexOf(phase);
  return place === -1 ? LIFE.length : place;
}
