import { testOf, type Test } from "./compare.js";
import type { Condition } from "./condition.js";
import { fillVariables } from "./fill-variables.js";
import { judgePrefix } from "./judge-prefix.js";
import type { Ask, Known, Verdict } from "./known.js";

/** Whether a condition holds, by what is known (IAM User Guide, "Condition operators"). */
export function evaluateCondition(condition: Condition, ask: Ask): Verdict {
  const answer = ask(condition.key) ?? "open";
  if (answer === "open") return "open";
  if (condition.operator === "null") return toVerdict(isNull(condition, answer === "absent"));
  const test = testOf(condition.operator);
  if (!test) return "open";
  if (answer === "absent") return toVerdict(holdsWhenAbsent(condition, test.isNegated));
  const wanted = condition.hasVariables ? fillAll(condition.values, ask) : condition.values;
  return wanted === "open" ? "open" : compare(condition, { answer, wanted, test });
}

interface Comparison {
  readonly answer: Exclude<Known, string>;
  readonly wanted: readonly string[];
  readonly test: Test;
}

function compare({ operator, quantifier }: Condition, { answer, wanted, test }: Comparison): Verdict {
  if ("startsWith" in answer) {
    const verdict = judgePrefix(answer.startsWith, wanted, operator);
    return test.isNegated ? flip(verdict) : verdict;
  }
  const holds = (value: string): boolean => wanted.some((want) => test.fits(value, want)) !== test.isNegated;
  const [some, every] = [answer.values.some(holds), answer.values.every(holds)];
  // "Multivalued condition keys require a set operator": without one it is not said which of the two is meant.
  if (quantifier === null && answer.values.length > 1 && some !== every) return "open";
  return toVerdict(quantifier === "all" ? every : some);
}

function isNull({ values }: Condition, isAbsent: boolean): boolean {
  return values.some((value) => (value.toLowerCase() === "true") === isAbsent);
}

function holdsWhenAbsent({ quantifier, isIfExists }: Condition, isNegated: boolean): boolean {
  if (isIfExists || quantifier === "all") return true;
  return quantifier === null && isNegated;
}

// A value whose variable is absent fits nothing.
function fillAll(values: readonly string[], ask: Ask): readonly string[] | "open" {
  const filled = values.map((value) => fillVariables(value, ask));
  if (filled.includes("open")) return "open";
  return filled.filter((value) => value !== null);
}

function toVerdict(holds: boolean): Verdict {
  return holds ? "yes" : "no";
}

function flip(verdict: Verdict): Verdict {
  return verdict === "open" ? "open" : toVerdict(verdict === "no");
}
