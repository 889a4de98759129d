import type { Colours } from "../colours.js";
import type { Audit } from "#index";
import { countOf } from "../format.js";
import { printable } from "../printable.js";

const MOST = 10;

/** What was not looked at and what could not be judged, in words; nothing where all was seen. */
export function renderUnseen({ collections, evaluation }: Audit, colours: Colours): string[] {
  const nothing = collections.length === 0 ? ["  everything: there was no target"] : [];
  const failed = collections
    .filter(({ outcome }) => outcome === "failed")
    .map(({ target }) => `  ${printable(target.label)} (${target.collector}): nothing could be seen`);
  const problems = collections.flatMap(({ target, problems: own }) =>
    own.map(({ scope, message }) => `  ${printable(joinScope(target.label, scope))}: ${printable(message)}`),
  );
  const unjudged = evaluation.outcomes
    .filter(({ counts }) => counts.unknown > 0)
    .map(({ rule, counts, unknown: [first] }) => {
      const why = first === undefined ? "" : `: ${printable(first.reason)}`;
      return `  ${countOf(counts.unknown, "resource")} not judged by ${printable(rule.id)}${why}`;
    });
  const lines = [
    ...nothing,
    ...failed,
    ...problems.slice(0, MOST),
    ...(problems.length > MOST ? [`  and ${countOf(problems.length - MOST, "more thing")}; the reports name all`] : []),
    ...unjudged,
  ];
  return lines.length === 0 ? [] : [colours.bold("Not seen"), ...lines];
}

function joinScope(label: string, scope: string): string {
  if (scope === "" || scope === label) return label;
  return label === "." ? scope : `${label}: ${scope}`;
}
