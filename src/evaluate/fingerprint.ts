import { hash } from "node:crypto";
import type { RuleResult } from "./run-rule.js";

/** What makes a finding the same one from scan to scan: the rule, the key (or, without one, the resource) and the class of place; never a line. */
export function fingerprint(rule: string, { keyId, resource, locationClass }: RuleResult): string {
  const subject = keyId === null ? ["resource", resource] : ["key", keyId];
  return hash("sha256", JSON.stringify([rule, ...subject, locationClass]));
}
