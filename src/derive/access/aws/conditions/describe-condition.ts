import type { Condition } from "./condition.js";

const WORDS: Readonly<Record<string, string>> = {
  stringequals: "is",
  stringnotequals: "is not",
  stringequalsignorecase: "is (in any case)",
  stringnotequalsignorecase: "is not (in any case)",
  stringlike: "is like",
  stringnotlike: "is not like",
  arnequals: "is like",
  arnlike: "is like",
  arnnotequals: "is not like",
  arnnotlike: "is not like",
  bool: "is",
  numericequals: "is",
  numericnotequals: "is not",
  numericlessthan: "is less than",
  numericlessthanequals: "is at most",
  numericgreaterthan: "is more than",
  numericgreaterthanequals: "is at least",
  dateequals: "is",
  datenotequals: "is not",
  datelessthan: "is before",
  datelessthanequals: "is not after",
  dategreaterthan: "is after",
  dategreaterthanequals: "is not before",
  ipaddress: "is in",
  notipaddress: "is not in",
  binaryequals: "is",
};

/** A condition in words: "kms:ViaService is s3.eu-west-1.amazonaws.com or sqs.eu-west-1.amazonaws.com". */
export function describeCondition(condition: Omit<Condition, "key" | "text">, key: string): string {
  const { operator, quantifier, isIfExists, values } = condition;
  if (operator === "null") return `${key} is ${values[0]?.toLowerCase() === "true" ? "absent" : "present"}`;
  const subject = quantifier === null ? key : `${quantifier === "all" ? "every" : "some"} ${key}`;
  const test = `${subject} ${WORDS[operator] ?? `(${operator})`} ${values.join(" or ")}`;
  return isIfExists ? `${test} (or ${key} is absent)` : test;
}
