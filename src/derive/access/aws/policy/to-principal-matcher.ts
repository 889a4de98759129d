import type { Fit, Who } from "./who.js";
import { DIRECT, isSingle, type PrincipalTest } from "./to-principal-test.js";

/** Whom a statement speaks of. */
export interface PrincipalMatcher {
  /** The ways in which it speaks of him; none where it does not. Several only where none gives all that another does. */
  fits(subject: Who): readonly Fit[];
  /** The ARNs and names among them that mean one single principal. */
  readonly names: ReadonlySet<string>;
  readonly tests: readonly PrincipalTest[];
  readonly isNot: boolean;
}

/** A statement's Principal or NotPrincipal. */
export function toPrincipalMatcher(
  tests: readonly PrincipalTest[],
  isNot: boolean,
  isAllow: boolean,
): PrincipalMatcher {
  const names = new Set(tests.filter(({ kind }) => isSingle(kind)).map(({ name }) => name));
  const others = tests.filter(({ kind }) => !isSingle(kind));
  const fitNamed = (subject: Who): readonly Fit[] => fitAny(others, subject, names.has(subject.arn) ? HIMSELF : NONE);
  return { names, tests, isNot, fits: isNot ? (subject) => fitOthers(tests, subject, isAllow) : fitNamed };
}

const HIMSELF: readonly Fit[] = [DIRECT];

function fitAny(tests: readonly PrincipalTest[], who: Who, found: readonly Fit[]): readonly Fit[] {
  let fits = found;
  for (const test of tests) {
    const fit = test.fit(who);
    if (fit === null || fits.some((other) => gives(other, fit))) continue;
    fits = [...fits.filter((other) => !gives(fit, other)), fit];
  }
  return fits;
}

// A role's own name gives without an if, and bound; the name of its session under an if, and free.
function gives(more: Fit, less: Fit): boolean {
  return (
    (more.path === "direct" || less.path === "delegated") &&
    (more.word === null || more.word === less.word) &&
    FREEDOM[more.bound] >= FREEDOM[less.bound]
  );
}

const FREEDOM: Readonly<Record<Fit["bound"], number>> = { bound: 0, open: 1, free: 2 };

const NONE: readonly Fit[] = [];
const OTHERS: Fit = { path: "direct", word: null, bound: "open" };

/**
 * NotPrincipal: everybody but those named. Somebody is surely left out only if he is named in every form he acts under
 * (IAM User Guide, "NotPrincipal"): himself and his account, a role also in its session. Named by less, it stays open.
 */
function fitOthers(tests: readonly PrincipalTest[], subject: Who, isAllow: boolean): readonly Fit[] {
  const named = tests.map((test) => ({ kind: test.kind, fit: test.fit(subject) })).filter(({ fit }) => fit !== null);
  if (named.some(({ kind }) => kind === "anybody")) return NONE;
  const hasAccount = named.some(({ kind }) => kind === "account");
  const isNamed = named.some(({ fit }) => fit?.path === "direct");
  if (isNamed && subject.kind === "role" && (isAllow || !subject.isBounded))
    return [open(subject, "it is left out as a role, not in each of its sessions")];
  return (isAllow ? fitAllowed : fitDenied)(subject, { hasAccount, isNamed });
}

interface Naming {
  readonly hasAccount: boolean;
  readonly isNamed: boolean;
}

function fitAllowed(subject: Who, { hasAccount, isNamed }: Naming): readonly Fit[] {
  if (isNamed) return NONE;
  return [hasAccount ? open(subject, "only its account is named as left out") : OTHERS];
}

function fitDenied(subject: Who, { hasAccount, isNamed }: Naming): readonly Fit[] {
  // It "will always deny any IAM principal that has a permissions boundary policy attached".
  if (!isNamed || subject.isBounded) return [OTHERS];
  return hasAccount || subject.account === null ? NONE : [open(subject, "its account is not named as left out")];
}

function open(subject: Who, why: string): Fit {
  return { ...OTHERS, word: `NotPrincipal means ${subject.name} too (${why})` };
}
