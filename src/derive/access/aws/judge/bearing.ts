import type { Statement } from "../policy/statement.js";
import type { Fit, Who } from "../policy/who.js";

/**
 * Names alike all policies that say the same to somebody, whomever else they name; null for one that tells by the name
 * or the marks of what it hangs on.
 */
export function bearingOf(statements: readonly Statement[], subject: Who): string | null {
  const passing = passingBy(statements);
  if (passing === null || passing.names.some((names) => names.has(subject.arn))) return work(statements, subject);
  const name = `${subject.account} ${subject.kind}`;
  let bearing = passing.known.get(name);
  if (bearing === undefined) passing.known.set(name, (bearing = work(statements, subject)));
  return bearing;
}

/** What a policy says to those whom it does not name: the same to all of one account and kind. */
interface PassingBy {
  readonly names: readonly ReadonlySet<string>[];
  readonly known: Map<string, string | null>;
}

const KNOWN = new WeakMap<readonly Statement[], PassingBy | null>();

function passingBy(statements: readonly Statement[]): PassingBy | null {
  let passing = KNOWN.get(statements);
  if (passing === undefined) KNOWN.set(statements, (passing = toPassingBy(statements)));
  return passing;
}

// Sessions and ids are no ARNs of identities, and whom NotPrincipal leaves out is told by name.
function toPassingBy(statements: readonly Statement[]): PassingBy | null {
  const matchers = statements.flatMap(({ principals }) => principals ?? []);
  const isPlain = matchers.every(
    ({ isNot, tests }) => !isNot && tests.every(({ kind }) => kind !== "session" && kind !== "gone-id"),
  );
  return isPlain
    ? { names: matchers.map(({ names }) => names).filter(({ size }) => size > 0), known: new Map() }
    : null;
}

function work(statements: readonly Statement[], subject: Who): string | null {
  let bearing = "";
  for (const { principals, isBlind, effect } of statements) {
    const fits = principals === null ? null : principals.fits(subject);
    if (fits?.length === 0) continue;
    if (!isBlind) return null;
    bearing += `${effect}${fits === null ? "" : nameOf(fits)} `;
  }
  return bearing;
}

function nameOf(fits: readonly Fit[]): string {
  let name = "";
  for (const { path, bound, word } of fits) name += `${path}${bound}${word ?? ""}`;
  return name;
}
