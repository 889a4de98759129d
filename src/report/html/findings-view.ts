import type { Audit } from "#model/audit";
import type { RuleOutcome } from "#model/finding";
import { groupBy } from "../group-by.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { severities } from "../severities.js";
import { formatDay } from "../words/format-date.js";
import { countOf, formatCount } from "../words/format-number.js";
import { nameResource } from "../words/name-resource.js";
import { nameConfidence, nameSeverity } from "../words/names.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { viewPlaces, type PlaceView } from "./place-view.js";
import { namesOfTargets, type TargetNames } from "../target-names.js";
import { prose } from "../words/prose.js";

/**
 * Findings shown of one rule, of all rules together, of one rule at least, and places of one finding: keeps a report of
 * thousands below 5 MB. The JSON report has all.
 */
const PER_RULE = 200;
const IN_ALL = 1500;
const LEAST = 5;
const PLACES = 4;

/** Findings of one rule that stand open; those behind them are folded away, but for print. */
const UNFOLDED = 20;

/** A rule with its open findings. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly severityName: string;
  readonly phase: string;
  readonly why: string;
  readonly fix: string;
  readonly audience: string;
  readonly controls: readonly string[];
  /** "3 of 42 examined", "2 not applicable" ... */
  readonly tally: readonly string[];
  readonly openCount: string;
  /** Flagged, but waived or allowed; null where there is none. */
  readonly acceptedCount: string | null;
  readonly findings: readonly FindingView[];
  readonly folded: readonly FindingView[];
  readonly foldedTitle: string;
  readonly more: string | null;
}

type Shown = Pick<RuleView, "findings" | "folded" | "foldedTitle">;

/** One finding of a rule. */
export interface FindingView {
  readonly name: string;
  readonly reason: string;
  readonly isNew: boolean;
  readonly firstSeen: string;
  readonly fingerprint: string;
  /** How sure it is that this is a key; null where the finding is about none. */
  readonly confidence: string | null;
  /** Set where it differs from the rule's. */
  readonly severity: string;
  readonly severityName: string;
  readonly places: readonly PlaceView[];
  readonly morePlaces: string | null;
}

/** The rules with open findings, the worst finding first, then the most findings. */
export function viewRules(audit: Audit, findings: readonly ResolvedFinding[]): readonly RuleView[] {
  const all = findings.filter(({ state }) => state === "open");
  const open = groupBy(all, ({ rule }) => rule.id);
  const isFirst = all.every(({ finding }) => finding.isNew);
  const outcomes = new Map(audit.evaluation.outcomes.map((outcome) => [outcome.rule.id, outcome]));
  const names = namesOfTargets(audit);
  // Every rule has its share, so that none is without an example.
  const share = Math.min(PER_RULE, Math.max(LEAST, Math.floor(IN_ALL / open.size)));
  return [...open]
    .toSorted(([, one], [, other]) => rankOf(one) - rankOf(other) || other.length - one.length)
    .flatMap(([id, found]) => {
      const outcome = outcomes.get(id);
      if (outcome === undefined) return [];
      return [
        {
          ...viewRule(outcome, found),
          ...viewFindings(found.slice(0, share), names, isFirst),
          more: sayMore(found.length - share),
        },
      ];
    });
}

function rankOf(found: readonly ResolvedFinding[]): number {
  const [worst] = found;
  return worst === undefined ? severities.length : severities.indexOf(worst.finding.severity);
}

function viewRule(
  { rule, counts }: RuleOutcome,
  found: readonly ResolvedFinding[],
): Omit<RuleView, keyof Shown | "more"> {
  const worst = found[0]?.finding.severity ?? rule.severity;
  return {
    id: rule.id,
    title: prose(rule.title),
    severity: worst,
    severityName: nameSeverity(worst),
    phase: shorten(visible(rule.phase), 24),
    why: prose(rule.why),
    fix: prose(rule.fix),
    audience: visible(rule.audience),
    controls: rule.controls.map(visible),
    tally: tallyOf(counts),
    openCount: formatCount(found.length),
    acceptedCount: counts.flagged > found.length ? formatCount(counts.flagged - found.length) : null,
  };
}

/** Where every finding is new, as in a first scan, none is marked so. */
function viewFindings(shown: readonly ResolvedFinding[], names: TargetNames, isFirst: boolean): Shown {
  const views = shown.map((one) => viewFinding(one, names)).map((view) => (isFirst ? { ...view, isNew: false } : view));
  // Two or three behind a fold would be more trouble than they save.
  const unfolded = views.length <= UNFOLDED + 3 ? views.length : UNFOLDED;
  return {
    findings: views.slice(0, unfolded),
    folded: views.slice(unfolded),
    foldedTitle: `Show ${countOf(views.length - unfolded, "further finding")}`,
  };
}

function sayMore(left: number): string | null {
  return left > 0 ? `${countOf(left, "further finding")} of this rule: see the JSON report.` : null;
}

/** How many of the examined resources were flagged, and how many were not examined. */
function tallyOf(counts: RuleOutcome["counts"]): readonly string[] {
  const examined = counts.flagged + counts.ok + counts.unknown;
  return [
    `${formatCount(counts.flagged)} of ${formatCount(examined)} examined flagged`,
    ...(counts.unknown > 0 ? [`${formatCount(counts.unknown)} not judged`] : []),
    ...(counts["not-applicable"] > 0 ? [`${formatCount(counts["not-applicable"])} not applicable`] : []),
  ];
}

/** A finding with its first places. */
export function viewFinding(found: ResolvedFinding, names: TargetNames): FindingView {
  const { finding, locations } = found;
  const places = viewPlaces(locations, names);
  return {
    name: shorten(nameResource(found), 200),
    reason: shorten(prose(finding.reason), 600),
    isNew: finding.isNew,
    firstSeen: formatDay(finding.firstSeenAt),
    fingerprint: visible(finding.fingerprint.slice(0, 16)),
    confidence: found.key === null ? null : nameConfidence(found.key.confidence),
    severity: finding.severity,
    severityName: nameSeverity(finding.severity),
    places: places.slice(0, PLACES),
    morePlaces:
      places.length > PLACES ? `${countOf(places.length - PLACES, "further place")} in the JSON report.` : null,
  };
}
