import type { Audit } from "#model/audit";
import { compare } from "../compare.js";
import { groupBy } from "../group-by.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { visible } from "../words/visible.js";
import { sayOutcome, type SayView } from "./rule-rows-view.js";
import { prose } from "../words/prose.js";

/** A framework with those of its controls that rules bear on. */
export interface FrameworkView {
  readonly name: string;
  readonly controls: readonly ControlView[];
}

interface ControlView {
  readonly number: string;
  readonly rules: readonly { readonly id: string; readonly title: string; readonly say: SayView }[];
}

const natural = /\d+|\D+/g;

/** Controls by framework, in the order of their numbers, each with what its rules say. */
export function viewFrameworks({ evaluation }: Audit, findings: readonly ResolvedFinding[]): readonly FrameworkView[] {
  const open = groupBy(
    findings.filter(({ state }) => state === "open"),
    ({ rule }) => rule.id,
  );
  const claims = evaluation.outcomes.flatMap((outcome) => {
    const { id, title, controls } = outcome.rule;
    const say = sayOutcome(outcome, open.get(id)?.length ?? 0);
    return [...new Set(controls)].map((control) => ({
      ...splitControl(control),
      rule: { id, title: prose(title), say },
    }));
  });
  return [...groupBy(claims, ({ framework }) => framework)]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([framework, ofFramework]) => ({
      name: visible(framework),
      controls: [...groupBy(ofFramework, ({ number }) => number)]
        .toSorted(([one], [other]) => compareNumbers(one, other))
        .map(([number, same]) => ({ number: visible(number), rules: same.map(({ rule }) => rule) })),
    }));
}

function splitControl(control: string): { readonly framework: string; readonly number: string } {
  const colon = control.indexOf(":");
  if (colon === -1) return { framework: control, number: "(whole)" };
  return { framework: control.slice(0, colon), number: control.slice(colon + 1) };
}

/** 3.6.2 before 3.6.10: runs of digits compare as numbers. */
function compareNumbers(one: string, other: string): number {
  const parts = other.match(natural) ?? [];
  for (const [index, part] of (one.match(natural) ?? []).entries()) {
    const difference = Number(part) - Number(parts[index]);
    const order = Number.isNaN(difference) ? compare(part, parts[index] ?? "") : difference;
    if (order !== 0) return order;
  }
  return compare(one, other);
}
