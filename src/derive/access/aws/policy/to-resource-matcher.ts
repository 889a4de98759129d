import { fillVariables } from "../conditions/fill-variables.js";
import type { Ask, Verdict } from "../conditions/known.js";
import { matchGlob } from "./match-glob.js";

/** The resources a statement speaks of. */
export interface ResourceMatcher {
  /** Every resource, whatever its name. */
  readonly isAll: boolean;
  /** The names it consists of, where there is no wildcard in any: a list to look up. Null where there is. */
  readonly exact: readonly string[] | null;
  fits(arn: string, ask: Ask): Verdict;
}

/** A statement's Resource or NotResource; none at all (trust policies) means the one the policy hangs on. */
export function toResourceMatcher(
  names: readonly string[] | null,
  isNot: boolean,
  hasVariables: boolean,
): ResourceMatcher {
  if (names === null) return ALL;
  const isAll = names.some((name) => /^\*+$/.test(name));
  if (isAll && !isNot) return ALL;
  const tests = names.map((name) => (hasVariables && name.includes("${") ? withVariables(name) : plain(name)));
  const fits = (arn: string, ask: Ask): Verdict => {
    const verdicts = tests.map((test) => test(arn, ask));
    return verdicts.includes("yes") ? "yes" : verdicts.includes("open") ? "open" : "no";
  };
  const hasWildcards = names.some((name) => /[*?]|\$\{/.test(name));
  return {
    isAll: false,
    exact: isNot || hasWildcards ? null : names,
    fits: isNot ? (arn, ask) => OPPOSITE[fits(arn, ask)] : fits,
  };
}

const ALL: ResourceMatcher = { isAll: true, exact: null, fits: () => "yes" };
const OPPOSITE: Readonly<Record<Verdict, Verdict>> = { yes: "no", no: "yes", open: "open" };

type Test = (arn: string, ask: Ask) => Verdict;

function plain(name: string): Test {
  return (arn) => (matchGlob(name, arn) ? "yes" : "no");
}

function withVariables(name: string): Test {
  return (arn, ask) => {
    const filled = fillVariables(name, ask);
    if (filled === "open") return matchGlob(name.replace(/\$\{[^}]*\}/g, "*"), arn) ? "open" : "no";
    return filled !== null && matchGlob(filled, arn) ? "yes" : "no";
  };
}
