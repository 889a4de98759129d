import type { ResolvedFinding } from "../resolve-findings.js";
import { visible } from "./visible.js";

/** A name a person can use for what a finding is about: the key's own name, else the rule's name for the resource. */
export function nameResource({ key, finding }: Pick<ResolvedFinding, "key" | "finding">): string {
  return visible(key === null ? finding.resource : key.name);
}
