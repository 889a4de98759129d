import { decryptActions } from "../actions/kms-actions.js";
import { createPairs, type PairTools } from "../edges/create-pairs.js";
import type { Marks } from "../edges/to-shape.js";
import type { World } from "../estate/to-world.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import { sureMask } from "./collect-pieces.js";
import { createHoldings, type Holdings } from "./create-holdings.js";
import { createLinks } from "./create-links.js";
import type { Links } from "./link.js";
import type { RoleGraph } from "./reach-roles.js";

/** What following chains of identities needs, each answer worked out once. Identities go by numbers, in the order of their ARNs. */
export interface Chains extends RoleGraph {
  /** Those of customers: of the provider's own keys all of an account get at them alike. */
  readonly keys: readonly KeyTarget[];
  linksOf(subject: Subject): Links;
  holdingsOf(number: number): Holdings;
  /** Null for one who is no identity of the inventory. */
  numberOf(subject: Subject): number | null;
  /** What he may do with each key without any if. */
  ownMasks(subject: Subject): (key: KeyTarget) => bigint;
  /** The keys whose policy leaves decrypting to an account's own policies, without any if. */
  leftTo(account: string): readonly KeyTarget[];
  marksOf(key: KeyTarget): Marks;
}

/** The chains of an estate. */
export function createChains(world: World, tools: PairTools): Chains {
  const keys = world.keys.filter(({ fact }) => fact.isCustomers);
  const identities = world.subjects.filter(({ kind }) => kind !== "root");
  const numbers = new Map(identities.map((subject, number) => [subject, number]));
  const facts = new Map(world.facts.principals.map((fact) => [fact.principal, fact]));
  const linksOf = createLinks(
    identities.flatMap(({ arn }) => facts.get(arn) ?? []),
    world,
  );
  const holdingsOf = createHoldings(tools);
  const roles = identities.filter(({ kind }) => kind === "role").length;
  const left = new Map<string, readonly KeyTarget[]>();
  return {
    keys,
    count: identities.length,
    rolesBut: (number) => roles - (number !== null && identities[number]?.kind === "role" ? 1 : 0),
    linksOf,
    assumedBy: (number) => withSubject(identities[number], (subject) => linksOf(subject).assumes),
    holdingsOf: (number) => withSubject(identities[number], holdingsOf),
    arnOf: (number) => identities[number]?.arn ?? "",
    numberOf: (subject) => numbers.get(subject) ?? null,
    ownMasks: (subject) => createOwnMasks(subject, tools),
    leftTo: (account) => {
      let own = left.get(account);
      if (!own) left.set(account, (own = keys.filter((key) => key.account === account && isLeft(key))));
      return own;
    },
    marksOf: tools.marksOf,
  };
}

function withSubject<T>(subject: Subject | undefined, listOf: (subject: Subject) => readonly T[]): readonly T[] {
  return subject === undefined ? [] : listOf(subject);
}

function createOwnMasks(subject: Subject, tools: PairTools): (key: KeyTarget) => bigint {
  const pairs = createPairs(subject, tools);
  const known = new Map<KeyTarget, bigint>();
  return (key) => {
    let mask = known.get(key);
    if (mask === undefined) known.set(key, (mask = sureMask(pairs(key))));
    return mask;
  };
}

function isLeft({ policy, account, capability }: KeyTarget): boolean {
  return policy.some(
    ({ isAllow, mask, principals, conditions }) =>
      isAllow &&
      (mask & capability & decryptActions) !== 0n &&
      conditions.length === 0 &&
      principals?.tests.some((test) => test.kind === "account" && test.account === account),
  );
}
