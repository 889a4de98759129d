import type { RawPrincipals } from "./parse-policy.js";
import type { Fit, Who } from "./who.js";
import { toPrincipalTest, type PrincipalTest } from "./to-principal-test.js";

/** Whom a statement speaks of. */
export interface PrincipalMatcher {
  /** Null where it does not speak of him. */
  fit(subject: Who): Fit | null;
  /** Where all it names are single ARNs and accounts: those names, to look up. Null where anybody could be meant. */
  readonly names: readonly string[] | null;
  readonly tests: readonly PrincipalTest[];
  readonly isNot: boolean;
}

/** A statement's Principal or NotPrincipal. */
export function toPrincipalMatcher(raw: RawPrincipals, isNot: boolean, isAllow: boolean): PrincipalMatcher {
  const tests = Object.entries(raw).flatMap(([kind, names]) => names.map((name) => toPrincipalTest(kind, name)));
  const fitAny = (subject: Who): Fit | null => strongest(tests, subject);
  return {
    tests,
    isNot,
    names: isNot || tests.some(({ kind }) => kind === "anybody") ? null : tests.map(({ name }) => name),
    fit: isNot ? (subject) => fitOthers(tests, subject, isAllow) : fitAny,
  };
}

function strongest(tests: readonly PrincipalTest[], who: Who): Fit | null {
  let best: Fit | null = null;
  for (const test of tests) {
    const fit = test.fit(who);
    if (fit !== null && (best === null || rank(fit) > rank(best))) best = fit;
  }
  return best;
}

// The one that gives more. One with a word stands back, whatever it is free of.
function rank({ path, word, bound }: Fit): number {
  return (path === "direct" ? 8 : 0) + (word === null ? 4 : 0) + { bound: 0, open: 1, free: 2 }[bound];
}

const OTHERS: Fit = { path: "direct", word: null, bound: "open" };

/**
 * NotPrincipal: everybody but those named. Somebody is surely left out only if he is named in every form he acts under
 * (IAM User Guide, "NotPrincipal"): himself and his account, a role also in its session. Named by less, it stays open.
 */
function fitOthers(tests: readonly PrincipalTest[], subject: Who, isAllow: boolean): Fit | null {
  const named = tests.map((test) => ({ kind: test.kind, fit: test.fit(subject) })).filter(({ fit }) => fit !== null);
  if (named.some(({ kind }) => kind === "anybody")) return null;
  const hasAccount = named.some(({ kind }) => kind === "account");
  const isNamed = named.some(({ fit }) => fit?.path === "direct");
  if (!isNamed) return hasAccount && isAllow ? open(subject, "only its account is named as left out") : OTHERS;
  if (subject.kind === "role") return open(subject, "it is left out as a role, not in each of its sessions");
  const isWhole = hasAccount || isAllow || subject.account === null;
  return isWhole ? null : open(subject, "its account is not named as left out");
}

function open(subject: Who, why: string): Fit {
  return { ...OTHERS, word: `NotPrincipal means ${subject.name} too (${why})` };
}
