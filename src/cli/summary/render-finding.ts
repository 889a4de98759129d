import type { Colours } from "../colours.js";
import type { Severity } from "#index";
import { countOf } from "../format.js";
import { printable } from "../printable.js";
import { describePlace } from "./describe-place.js";
import type { Location, OpenFinding } from "./open-findings.js";

/** How findings are to be shown. */
export interface FindingView {
  readonly colours: Colours;
  /** Several targets were looked at: a place needs the name of its own. */
  readonly namesTarget: boolean;
}

/** A finding on two lines or three: how bad, what, which key; why, where it is a key in a store; where and since when, by whom. */
export function renderFinding(
  { finding, rule, key, locations }: OpenFinding,
  { colours, namesTarget }: FindingView,
): string[] {
  const severity = paint(finding.severity, colours);
  const head = `  ${severity}  ${printable(rule.title)}: ${printable(key?.name ?? finding.resource)}`;
  const [first] = locations;
  if (first === undefined) return [head, `            ${printable(finding.reason)}`];
  const target = namesTarget ? `${printable(first.target)}: ` : "";
  const more = locations.length > 1 ? ` and ${countOf(locations.length - 1, "more place")}` : "";
  return [
    head,
    // Of a key in a store the place says little: what is wrong is in its settings.
    ...(first.place.kind === "managed" ? [`            ${printable(finding.reason)}`] : []),
    `            ${target}${describePlace(first.place, first.span)}${more}`,
    ...describeSince(locations).map((line) => colours.dim(`            ${line}`)),
  ];
}

function paint(severity: Severity, colours: Colours): string {
  const padded = severity.padEnd(8);
  if (severity === "critical" || severity === "high") return colours.red(padded);
  return severity === "medium" ? colours.yellow(padded) : colours.dim(padded);
}

function describeSince(locations: readonly Location[]): string[] {
  const histories = locations
    .flatMap(({ place }) => place.history ?? [])
    .toSorted((one, other) => Date.parse(one.firstDate) - Date.parse(other.firstDate));
  const [first] = histories;
  if (first === undefined) return [];
  const since = `since ${first.firstDate.slice(0, 10)}, ${printable(first.firstAuthor)}, commit ${first.firstCommit.slice(0, 10)}`;
  const isGone = locations.length === histories.length && histories.every(({ isAtTip }) => !isAtTip);
  return [isGone ? `${since}; deleted since, still in the history` : since];
}
