import type { Audit } from "#model/audit";
import type { Collection } from "#model/collection";
import type { RuleOutcome } from "#model/finding";
import type { Problem } from "#model/problem";
import { groupProblems, type ProblemGroup } from "#support/group-problems";
import { groupBy } from "../group-by.js";
import { nameTarget } from "../words/name-target.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { countOf } from "../words/format-number.js";
import { prose } from "../words/prose.js";

/** Problems shown of one collection, reasons of one rule, and resources or places of one reason; the JSON report has all. */
const SHOWN = 100;
const RESOURCES = 6;

/** What was not seen and not judged. */
export interface UnseenView {
  readonly isAny: boolean;
  readonly looks: readonly LookView[];
  readonly rules: readonly UnjudgedView[];
  /** Sentences about scopes that were narrower than the target. */
  readonly narrowed: readonly string[];
}

interface LookView {
  readonly title: string;
  readonly outcome: string;
  readonly problems: readonly {
    readonly reason: string;
    readonly scopes: readonly string[];
    readonly moreScopes: string | null;
    readonly fact: string | null;
    readonly message: string;
  }[];
  readonly more: string | null;
}

interface UnjudgedView {
  readonly title: string;
  readonly count: string;
  readonly reasons: readonly ReasonView[];
  readonly more: string | null;
}

/** Resources that one reason kept from being judged. */
interface ReasonView {
  readonly reason: string;
  readonly resources: readonly string[];
  readonly more: string | null;
}

const OUTCOMES: Readonly<Record<Collection["outcome"], string>> = {
  complete: "Seen, with exceptions",
  partial: "Partly seen",
  failed: "Not seen at all",
};

const REASONS: Readonly<Record<Problem["reason"], string>> = {
  denied: "Denied",
  unsupported: "Not supported",
  throttled: "Throttled",
  error: "Error",
  "cut-short": "Cut short",
};

/** Gathers what a reader must not take for seen. */
export function viewUnseen({ collections, census, evaluation }: Audit): UnseenView {
  const looks = collections.filter((one) => one.outcome !== "complete" || one.problems.length > 0).map(viewLook);
  const names = new Map(census.keys.map(({ id, name }) => [id, name]));
  const rules = evaluation.outcomes
    .filter(({ counts }) => counts.unknown > 0)
    .map((outcome) => viewUnjudged(outcome, names));
  const narrowed = collections.filter(({ isNarrowed }) => isNarrowed).map(sayNarrowed);
  return { isAny: looks.length > 0 || rules.length > 0 || collections.length === 0, looks, rules, narrowed };
}

function viewLook({ target, outcome, scope, problems }: Collection): LookView {
  const groups = groupProblems(problems);
  return {
    title: `${nameTarget(target)}, ${visible(target.collector)} (${shorten(visible(scope), 200)})`,
    outcome: OUTCOMES[outcome],
    problems: groups.slice(0, SHOWN).map(viewProblem),
    more: moreThan(groups.length),
  };
}

function viewProblem({ reason, fact, scopes, message }: ProblemGroup<Problem["reason"]>): LookView["problems"][number] {
  return {
    reason: REASONS[reason],
    scopes: scopes.slice(0, RESOURCES).map((scope) => shorten(visible(scope), 300)),
    moreScopes: scopes.length > RESOURCES ? `and ${countOf(scopes.length - RESOURCES, "other")}` : null,
    // A message that begins with the fact needs no second naming of it.
    fact: message.startsWith(fact) ? null : visible(fact),
    // Long enough for a command that installs all packages of a provider.
    message: shorten(prose(message), 1600),
  };
}

function viewUnjudged({ rule, counts, unknown }: RuleOutcome, names: ReadonlyMap<string, string>): UnjudgedView {
  const reasons = [...groupBy(unknown, ({ reason }) => reason)];
  return {
    title: prose(rule.title),
    count: countOf(counts.unknown, "resource"),
    reasons: reasons.slice(0, SHOWN).map(([reason, same]) => ({
      reason: shorten(prose(reason), 600),
      resources: same.slice(0, RESOURCES).map(({ resource }) => shorten(visible(names.get(resource) ?? resource), 200)),
      more: same.length > RESOURCES ? `and ${countOf(same.length - RESOURCES, "other")}` : null,
    })),
    more: moreThan(reasons.length),
  };
}

function sayNarrowed({ target, scope }: Collection): string {
  return `${nameTarget(target)}, ${visible(target.collector)}: only ${visible(scope)} was asked for.`;
}

function moreThan(count: number): string | null {
  return count > SHOWN ? `${countOf(count - SHOWN, "further one", "further ones")} in the JSON report.` : null;
}
