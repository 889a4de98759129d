import { fillVariables } from "../conditions/fill-variables.js";
import type { Ask, Verdict } from "../conditions/known.js";
import { matchGlob } from "./match-glob.js";

/** The resources a statement speaks of. */
export interface ResourceMatcher {
  /** Every resource, whatever its name. */
  readonly isAll: boolean;
  /** Names without any wildcard: to look up. */
  readonly exact: readonly string[];
  /** All else, to try one after the other. */
  readonly patterns: readonly ResourcePattern[];
  fits(arn: string, ask: Ask): Verdict;
}

/** One pattern of names. */
export interface ResourcePattern {
  /** Equal texts fit the same. */
  readonly text: string;
  /** What every name that fits begins with. */
  readonly head: string;
  /** Then what it fits can hang on the marks of the resource. */
  readonly hasVariables: boolean;
  fits(arn: string, ask: Ask): Verdict;
}

/** A statement's Resource or NotResource; none at all (trust policies) means the one the policy hangs on. */
export function toResourceMatcher(
  names: readonly string[] | null,
  isNot: boolean,
  hasVariables: boolean,
): ResourceMatcher {
  if (names === null || (!isNot && names.some(isEverything))) return ALL;
  const isPlain = (name: string): boolean => !/[*?]/.test(name) && !(hasVariables && name.includes("${"));
  const exact = names.filter(isPlain);
  const patterns = names.filter((name) => !isPlain(name)).map((name) => toPattern(name, hasVariables));
  const matcher = combine(exact, patterns);
  return isNot ? opposite(matcher, names) : matcher;
}

const ALL: ResourceMatcher = { isAll: true, exact: [], patterns: [], fits: () => "yes" };

function isEverything(name: string): boolean {
  return /^\*+$/.test(name);
}

function combine(exact: readonly string[], patterns: readonly ResourcePattern[]): ResourceMatcher {
  const fits = (arn: string, ask: Ask): Verdict => {
    if (exact.includes(arn)) return "yes";
    let verdict: Verdict = "no";
    for (const pattern of patterns) {
      const one = pattern.fits(arn, ask);
      if (one === "yes") return one;
      if (one === "open") verdict = one;
    }
    return verdict;
  };
  return { isAll: false, exact, patterns, fits };
}

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = { yes: "no", no: "yes", open: "open" };

function opposite({ fits, patterns }: ResourceMatcher, names: readonly string[]): ResourceMatcher {
  const fitsNone = (arn: string, ask: Ask): Verdict => OPPOSITE[fits(arn, ask)];
  return {
    isAll: false,
    exact: [],
    patterns: [
      {
        text: `not ${names.join(" ")}`,
        head: "",
        hasVariables: patterns.some((one) => one.hasVariables),
        fits: fitsNone,
      },
    ],
    fits: fitsNone,
  };
}

function toPattern(name: string, hasVariables: boolean): ResourcePattern {
  const head = /^[^*?$]*/.exec(name)?.[0] ?? "";
  if (hasVariables && name.includes("${"))
    return { text: `\${} ${name}`, head, hasVariables, fits: withVariables(name) };
  // By far the most are "all keys of an account and region".
  if (head.length === name.length - 1 && name.endsWith("*"))
    return { text: name, head, hasVariables: false, fits: (arn) => (arn.startsWith(head) ? "yes" : "no") };
  return { text: name, head, hasVariables: false, fits: (arn) => (matchGlob(name, arn) ? "yes" : "no") };
}

function withVariables(name: string): ResourcePattern["fits"] {
  return (arn, ask) => {
    const filled = fillVariables(name, ask);
    if (filled === "open") return matchGlob(name.replace(/\$\{[^}]*\}/g, "*"), arn) ? "open" : "no";
    return filled !== null && matchGlob(filled, arn) ? "yes" : "no";
  };
}
