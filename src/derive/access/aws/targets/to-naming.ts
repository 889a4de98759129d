import type { Statement } from "../policy/statement.js";

/** Whom a policy could let in, for a quick look: who is not in it need not be judged. */
export interface Naming {
  /** Somebody is let in whom a list cannot name. */
  readonly isBroad: boolean;
  /** ARNs and unique ids. */
  readonly names: ReadonlySet<string>;
  /** Accounts that may let in whom they will. */
  readonly accounts: ReadonlySet<string>;
}

/** Whom the statements that allow name; worked out once for each policy. */
export function toNaming(statements: readonly Statement[]): Naming {
  let naming = KNOWN.get(statements);
  if (!naming) KNOWN.set(statements, (naming = gather(statements)));
  return naming;
}

const KNOWN = new WeakMap<readonly Statement[], Naming>();

function gather(statements: readonly Statement[]): Naming {
  const matchers = statements.flatMap(({ isAllow, principals }) => (isAllow && principals ? [principals] : []));
  const tests = matchers.flatMap((matcher) => matcher.tests);
  return {
    isBroad: matchers.some(({ isNot }) => isNot) || tests.some(({ kind }) => kind === "anybody" || kind === "session"),
    names: new Set(tests.map(({ name }) => name)),
    accounts: new Set(tests.flatMap(({ kind, account }) => (kind === "account" && account !== null ? [account] : []))),
  };
}
