import type { RuleCard } from "#model/finding";
import type { Rule } from "./rule.js";

/** A rule as a reader knows it. */
export function toRuleCard({ id, phase, title, severity, why, fix, audience, controls }: Rule): RuleCard {
  return { id, phase, title, severity, why: why.trim(), fix: fix.trim(), audience, controls };
}
