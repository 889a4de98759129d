import type { Audit } from "#model/audit";
import type { RuleOutcome } from "#model/finding";
import { groupBy } from "../group-by.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { countOf, formatCount } from "../words/format-number.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { prose } from "../words/prose.js";

/** What the data say of a rule: disproved, not disproved, or that a person must look. */
export interface SayView {
  readonly tone: "disproved" | "ok" | "person" | "empty";
  readonly words: string;
}

/** A rule that has no open finding, as a row. */
export interface RuleRowView {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly flagged: string;
  readonly examined: string;
  readonly ok: string;
  readonly notApplicable: string;
  readonly unknown: string;
  readonly say: SayView;
}

/** The rules without an open finding, in the order of the evaluation. "0 of 0" stays visible. */
export function viewQuietRules({ evaluation }: Audit, findings: readonly ResolvedFinding[]): readonly RuleRowView[] {
  const found = groupBy(findings, ({ rule }) => rule.id);
  return evaluation.outcomes
    .map((outcome) => ({
      outcome,
      open: (found.get(outcome.rule.id) ?? []).filter(({ state }) => state === "open").length,
    }))
    .filter(({ open }) => open === 0)
    .map(({ outcome, open }) => viewRow(outcome, open));
}

function viewRow(outcome: RuleOutcome, open: number): RuleRowView {
  const { rule, counts } = outcome;
  return {
    id: rule.id,
    title: prose(rule.title),
    phase: shorten(visible(rule.phase), 24),
    flagged: formatCount(counts.flagged),
    examined: formatCount(examinedBy(outcome)),
    ok: formatCount(counts.ok),
    notApplicable: formatCount(counts["not-applicable"]),
    unknown: formatCount(counts.unknown),
    say: sayOutcome(outcome, open),
  };
}

/** What one rule's outcome means in honest words; `open` counts its findings that nobody accepted. */
export function sayOutcome(outcome: RuleOutcome, open: number): SayView {
  const { counts } = outcome;
  if (open > 0) return { tone: "disproved", words: `disproved by ${countOf(open, "finding")}` };
  if (counts.unknown > 0) return { tone: "person", words: `needs a person: ${formatCount(counts.unknown)} not judged` };
  if (counts.flagged > 0) return { tone: "person", words: `disproved, but accepted: ${formatCount(counts.flagged)}` };
  if (counts.ok > 0) return { tone: "ok", words: `not disproved (${countOf(counts.ok, "fact")})` };
  return { tone: "empty", words: "nothing to examine: 0 of 0" };
}

function examinedBy({ counts }: RuleOutcome): number {
  return counts.flagged + counts.ok + counts.unknown;
}
