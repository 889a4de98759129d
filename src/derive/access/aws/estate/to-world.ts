import { createCompiler, type Compile } from "../policy/create-compiler.js";
import type { Subject } from "../subjects/subject.js";
import { createStrangers, type Strangers } from "../subjects/strangers.js";
import { toSubject } from "../subjects/to-subject.js";
import { toKeyTarget, type KeyTarget } from "../targets/key-target.js";
import type { EstateFacts, PrincipalFact } from "./facts.js";
import { groupBy } from "./group-by.js";
import { toAccounts, type Accounts } from "./to-accounts.js";

/** An estate made ready to be judged. */
export interface World {
  readonly keys: readonly KeyTarget[];
  /** The identities of the inventory, and the root user of every account in it. */
  readonly subjects: readonly Subject[];
  readonly facts: EstateFacts;
  readonly accounts: Accounts;
  readonly strangers: Strangers;
  readonly compile: Compile;
}

/** Compiles each policy once, and puts every identity and key into its account. */
export function toWorld(facts: EstateFacts): World {
  const compile = createCompiler();
  const accounts = toAccounts(facts, compile);
  const shorten = createShortener();
  const grants = groupBy(facts.grants, ({ resource }) => resource);
  const principals = [...facts.principals, ...rootUsers(facts, accounts)].toSorted((a, b) =>
    a.principal < b.principal ? -1 : 1,
  );
  const subjects = principals.map((fact) => toSubject(fact, accounts(fact.tenant), compile));
  const keys = facts.keys.map((fact) =>
    toKeyTarget(fact, grants.get(fact.resource) ?? [], { account: accounts(fact.tenant), compile, shorten }),
  );
  return { keys, subjects, facts, accounts, strangers: createStrangers(subjects, accounts), compile };
}

function createShortener(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let short = known.get(text);
    if (short === undefined) known.set(text, (short = String(known.size)));
    return short;
  };
}

// Every account has a root user, whether or not the collector lists it.
function rootUsers({ principals, keys }: EstateFacts, accounts: Accounts): PrincipalFact[] {
  const listed = new Set(principals.filter(({ kind }) => kind === "root").map(({ tenant }) => tenant));
  const tenants = new Set([...principals, ...keys].map(({ tenant }) => tenant));
  return [...tenants]
    .filter((tenant) => !listed.has(tenant))
    .map((tenant) => ({
      principal: `arn:${accounts(tenant).partition}:iam::${tenant}:root`,
      tenant,
      kind: "root",
      name: "root",
      uniqueId: null,
      policies: [],
      boundary: null,
      trust: null,
      tags: {},
      arePoliciesSeen: true,
    }));
}
