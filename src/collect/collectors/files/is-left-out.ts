import { isIgnored, type IgnoreLevel } from "./ignore/ignore-level.js";
import type { Asked, RuleSet } from "./ignore/rule-set.js";

/** What may leave out an entry of a folder. */
export interface RulesInForce {
  /** The user's own; they count in any case. */
  readonly exclude: RuleSet | null;
  readonly ignore: IgnoreLevel | null;
}

/** Whether an entry is left out; its folder is not. */
export function isLeftOut({ exclude, ignore }: RulesInForce, asked: Asked): boolean {
  if (exclude === null && ignore === null) return false;
  return exclude?.ask(asked, 0) === "out" || isIgnored(ignore, asked);
}
