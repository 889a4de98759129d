import type { Colours } from "../colours.js";
import type { Audit } from "#index";
import { countOf } from "../format.js";
import { printable } from "../printable.js";

const MOST = 10;
// A message may say a command, which is of use whole alone: the longest installs all packages of a provider.
const MOST_OF_A_MESSAGE = 1600;

/** What was not looked at, in words; nothing where all was seen. */
export function renderUnseen({ collections }: Pick<Audit, "collections">, colours: Colours): string[] {
  const nothing = collections.length === 0 ? ["  everything: there was no target"] : [];
  const failed = collections
    .filter(({ outcome }) => outcome === "failed")
    .map(({ target }) => `  ${printable(target.label)} (${target.collector}): nothing could be seen`);
  const problems = collections.flatMap(({ target, problems: own }) =>
    own.map(
      ({ scope, message }) =>
        `  ${printable(joinScope(target.label, scope))}: ${printable(message, MOST_OF_A_MESSAGE)}`,
    ),
  );
  const more = problems.length - MOST;
  const rest = more > 0 ? [`  and ${countOf(more, "more thing")}; the reports name all`] : [];
  return headed("Not seen", [...nothing, ...failed, ...problems.slice(0, MOST), ...rest], colours);
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

function joinScope(label: string, scope: string): string {
  if (scope === "" || scope === label) return label;
  return label === "." ? scope : `${label}: ${scope}`;
}
