import { matchGlob } from "../policy/match-glob.js";

/** Whether one value of the request fits one value of the policy. */
export type Compare = (value: string, wanted: string) => boolean;

/** What an operator tests. */
export interface Test {
  readonly fits: Compare;
  /** True where no wanted value may fit. */
  readonly isNegated: boolean;
}

/** The test behind an operator's name in lower case; undefined where only a request could be tested, or the name is unknown. */
export function testOf(operator: string): Test | undefined {
  const fits = POSITIVE[operator];
  if (fits) return { fits, isNegated: false };
  const positive = NEGATED[operator];
  const negated = positive === undefined ? undefined : POSITIVE[positive];
  return negated && { fits: negated, isNegated: true };
}

const POSITIVE: Readonly<Record<string, Compare>> = {
  stringequals: (value, wanted) => value === wanted,
  stringequalsignorecase: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  stringlike: (value, wanted) => matchGlob(wanted, value),
  // "ArnEquals and ArnLike behave identically": each of the six parts on its own.
  arnequals: matchArn,
  arnlike: matchArn,
  bool: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  numericequals: (value, wanted) => Number(value) === Number(wanted),
  numericlessthan: (value, wanted) => Number(value) < Number(wanted),
  numericlessthanequals: (value, wanted) => Number(value) <= Number(wanted),
  numericgreaterthan: (value, wanted) => Number(value) > Number(wanted),
  numericgreaterthanequals: (value, wanted) => Number(value) >= Number(wanted),
  dateequals: (value, wanted) => toTime(value) === toTime(wanted),
  datelessthan: (value, wanted) => toTime(value) < toTime(wanted),
  datelessthanequals: (value, wanted) => toTime(value) <= toTime(wanted),
  dategreaterthan: (value, wanted) => toTime(value) > toTime(wanted),
  dategreaterthanequals: (value, wanted) => toTime(value) >= toTime(wanted),
};

const NEGATED: Readonly<Record<string, string>> = {
  stringnotequals: "stringequals",
  stringnotequalsignorecase: "stringequalsignorecase",
  stringnotlike: "stringlike",
  arnnotequals: "arnequals",
  arnnotlike: "arnlike",
  numericnotequals: "numericequals",
  datenotequals: "dateequals",
};

function matchArn(value: string, wanted: string): boolean {
  if (wanted === "*") return true;
  const [values, patterns] = [toParts(value), toParts(wanted)];
  if (values.length !== 6 || patterns.length !== 6) return false;
  return patterns.every((pattern, at) => matchGlob(pattern, values[at] ?? ""));
}

function toParts(arn: string): string[] {
  const parts = arn.split(":");
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(":")];
}

// Policies may write moments as seconds since 1970, too.
function toTime(moment: string): number {
  return /^\d+$/.test(moment) ? Number(moment) * 1000 : Date.parse(moment);
}
