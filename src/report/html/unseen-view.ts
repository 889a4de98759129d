import type { Audit } from "#model/audit";
import type { Collection } from "#model/collection";
import type { Problem } from "#model/problem";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { countOf } from "../words/format-number.js";

/** Problems shown of one collection, and resources shown of one rule; the JSON report has all. */
const SHOWN = 100;

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
    readonly scope: string;
    readonly fact: string;
    readonly message: string;
  }[];
  readonly more: string | null;
}

interface UnjudgedView {
  readonly id: string;
  readonly title: string;
  readonly count: string;
  readonly resources: readonly { readonly resource: string; readonly reason: string }[];
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
export function viewUnseen({ collections, evaluation }: Audit): UnseenView {
  const looks = collections.filter((one) => one.outcome !== "complete" || one.problems.length > 0).map(viewLook);
  const rules = evaluation.outcomes.filter(({ counts }) => counts.unknown > 0).map(viewUnjudged);
  const narrowed = collections.filter(({ isNarrowed }) => isNarrowed).map(sayNarrowed);
  return { isAny: looks.length > 0 || rules.length > 0 || collections.length === 0, looks, rules, narrowed };
}

function viewLook({ target, outcome, scope, problems }: Collection): LookView {
  return {
    title: `${visible(target.label)}, ${visible(target.collector)} (${visible(scope)})`,
    outcome: OUTCOMES[outcome],
    problems: problems.slice(0, SHOWN).map((one) => ({
      reason: REASONS[one.reason],
      scope: shorten(visible(one.scope), 300),
      fact: visible(one.fact),
      message: shorten(visible(one.message), 600),
    })),
    more: moreThan(problems.length),
  };
}

function viewUnjudged({ rule, counts, unknown }: Audit["evaluation"]["outcomes"][number]): UnjudgedView {
  return {
    id: rule.id,
    title: visible(rule.title),
    count: countOf(counts.unknown, "resource"),
    resources: unknown.slice(0, SHOWN).map(({ resource, reason }) => ({
      resource: shorten(visible(resource), 300),
      reason: shorten(visible(reason), 600),
    })),
    more: moreThan(unknown.length),
  };
}

function sayNarrowed({ target, scope }: Collection): string {
  return `${visible(target.label)}, ${visible(target.collector)}: only ${visible(scope)} was asked for.`;
}

function moreThan(count: number): string | null {
  return count > SHOWN ? `${countOf(count - SHOWN, "further one", "further ones")} in the JSON report.` : null;
}
