import type { Condition } from "./condition.js";
import { describeCondition } from "./describe-condition.js";

/** A condition of a policy, taken apart: "ForAnyValue:StringLikeIfExists". */
export function toCondition(
  [operator, key, values]: readonly [string, string, readonly string[]],
  hasVariables: boolean,
): Condition {
  const lower = operator.toLowerCase();
  const quantifier = lower.startsWith("forallvalues:") ? "all" : lower.startsWith("foranyvalue:") ? "any" : null;
  const bare = lower.replace(/^for(?:all|any)values?:/, "");
  const parts = {
    operator: bare.replace(/ifexists$/, ""),
    quantifier,
    isIfExists: bare.endsWith("ifexists"),
    values,
    hasVariables: hasVariables && values.some((value) => value.includes("${")),
  } as const;
  return { ...parts, key: key.toLowerCase(), text: describeCondition(parts, key) };
}
