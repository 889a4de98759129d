import type { Colours } from "../colours.js";
import { groupProblems, type Audit, type ProblemGroup } from "#index";
import { countOf } from "../format.js";
import { printable } from "../printable.js";

/** Causes that are told, and places of one. */
const MOST = 10;
const PLACES = 4;

// A message may say a command, which is of use whole alone: the longest installs all packages of a provider.
const MOST_OF_A_MESSAGE = 1600;

/** What was not looked at, in words; nothing where all was seen. */
export function renderUnseen({ collections }: Pick<Audit, "collections">, colours: Colours): string[] {
  const nothing = collections.length === 0 ? ["  everything: there was no target"] : [];
  const failed = collections
    .filter(({ outcome }) => outcome === "failed")
    .map(({ target }) => `  ${printable(target.label)} (${target.collector}): nothing could be seen`);
  // One target need not be named again and again.
  const isOne = new Set(collections.map(({ target }) => target.label)).size === 1;
  const problems = collections.flatMap(({ target, problems: own }) =>
    groupProblems(own).map((group) => describeGroup(isOne ? "." : target.label, target.label, group)),
  );
  const more = problems.length - MOST;
  const rest = more > 0 ? [`  and ${countOf(more, "more thing")}; the reports name all`] : [];
  return headed("Not seen", [...nothing, ...failed, ...problems.slice(0, MOST).flat(), ...rest], colours);
}

/** What the rules could not judge, and the first reason of each; nothing where they judged all. */
export function renderUnjudged({ evaluation }: Pick<Audit, "evaluation">, colours: Colours): string[] {
  const unjudged = evaluation.outcomes
    .filter(({ counts }) => counts.unknown > 0)
    .map(({ rule, counts, unknown: [first] }) => {
      const why = first === undefined ? "" : `: ${printable(first.reason)}`;
      return `  ${countOf(counts.unknown, "resource")} by ${printable(rule.id)}${why}`;
    });
  return headed("Not judged", unjudged, colours);
}

function headed(title: string, lines: readonly string[], colours: Colours): string[] {
  return lines.length === 0 ? [] : [colours.bold(title), ...lines];
}

/** A cause in one line, and its places in a second where there are several. */
function describeGroup(label: string, own: string, { scopes, message }: ProblemGroup): string[] {
  const [first = ""] = scopes;
  if (scopes.length === 1) {
    const place = joinScope(label, first === own ? "" : first);
    return [`  ${place === "." ? "" : `${printable(place)}: `}${printable(message, MOST_OF_A_MESSAGE)}`];
  }
  const more = scopes.length > PLACES ? ` and ${countOf(scopes.length - PLACES, "more place")}` : "";
  const where = `    in ${scopes
    .slice(0, PLACES)
    .map((scope) => printable(scope))
    .join(", ")}${more}`;
  return [`  ${label === "." ? "" : `${printable(label)}: `}${printable(message, MOST_OF_A_MESSAGE)}`, where];
}

function joinScope(label: string, scope: string): string {
  if (scope === "") return label;
  return label === "." ? scope : `${label}: ${scope}`;
}
