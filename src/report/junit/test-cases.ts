import type { Collection } from "#model/collection";
import type { RuleOutcome } from "#model/finding";
import { describePlace } from "../describe-place.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import type { TargetNames } from "../target-names.js";
import { nameResource } from "../words/name-resource.js";
import { nameTarget } from "../words/name-target.js";
import type { TestCase } from "./suite.js";
import { prose } from "../words/prose.js";

/** Lines a case may have: continuous-integration servers show cases whole. */
const LINES = 200;

/** What was not seen is an error, never a pass. */
export function judgeCollection({ target, outcome, scope, problems }: Collection): TestCase {
  const text = problems.map((one) => `${one.reason}: ${one.scope}: ${one.fact}: ${prose(one.message)}`);
  const name = `${target.collector} saw all of ${nameTarget(target)} (${scope})`;
  if (outcome === "complete" && problems.length === 0)
    return { name, verdict: "passed", type: "", message: "", text: [] };
  const message = `${outcome}: ${String(problems.length)} things could not be seen`;
  return { name, verdict: "error", type: "incomplete-look", message, text: cut(text) };
}

/** Open findings fail a rule; what it could not judge is an error; where nothing could apply the case is skipped. */
export function judgeOutcome(
  { rule, counts, unknown }: RuleOutcome,
  found: readonly ResolvedFinding[],
  names: TargetNames,
): TestCase {
  const describeFinding = (one: ResolvedFinding) => sayFinding(one, names);
  const name = `${rule.id}: ${prose(rule.title)}`;
  const open = found.filter(({ state }) => state === "open").map(describeFinding);
  const accepted = found.filter(({ state }) => state !== "open").map(describeFinding);
  const unjudged = unknown.map(({ resource, reason }) => `not judged: ${resource}: ${prose(reason)}`);
  const examined = counts.flagged + counts.ok + counts.unknown;
  if (open.length > 0) {
    const message = `${String(open.length)} open of ${String(examined)} examined`;
    return { name, verdict: "failure", type: rule.severity, message, text: cut([...open, ...unjudged, ...accepted]) };
  }
  if (counts.unknown > 0) {
    const message = `${String(counts.unknown)} of ${String(examined)} could not be judged`;
    return { name, verdict: "error", type: "unknown", message, text: cut([...unjudged, ...accepted]) };
  }
  if (examined > 0) return { name, verdict: "passed", type: "", message: "", text: cut(accepted) };
  const message = `0 of 0 examined; not applicable: ${String(counts["not-applicable"])}`;
  return { name, verdict: "skipped", type: "", message, text: [] };
}

function sayFinding(found: ResolvedFinding, names: TargetNames): string {
  const { finding, state, locations } = found;
  const [first] = locations;
  const target = first === undefined ? null : names(first.target);
  const where = first === undefined ? "" : ` at ${target === null ? "" : `${target} `}${describePlace(first)}`;
  const more = locations.length > 1 ? ` and ${String(locations.length - 1)} more places` : "";
  return `${state === "open" ? finding.severity : state}: ${nameResource(found)}: ${prose(finding.reason)}${where}${more}`;
}

function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES), `${String(lines.length - LINES)} further lines are in the JSON report`];
}
