import type { Audit } from "#model/audit";
import { shorten } from "./words/shorten.js";
import { nameTarget } from "./words/name-target.js";
import { visible } from "./words/visible.js";

/** The name under which places show a target (by its label); null where the audit has one target alone and all would say the same. */
export type TargetNames = (label: string) => string | null;

/** Reads the targets of an audit, those of its collections and those that only locations name. */
export function namesOfTargets({ collections, census }: Audit): TargetNames {
  const located = census.keys.flatMap(({ locations }) => locations.map(({ target }) => target));
  const names = new Map(located.map((label) => [label, shorten(visible(label), 120)]));
  for (const { target } of collections) names.set(target.label, nameTarget(target));
  return names.size === 1 ? () => null : (label) => names.get(label) ?? visible(label);
}
