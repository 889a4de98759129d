import { decryptActions } from "../actions/kms-actions.js";
import { createPairs, type PairTools } from "../edges/create-pairs.js";
import type { Marks } from "../edges/to-shape.js";
import type { World } from "../estate/to-world.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import { sureMask } from "./collect-pieces.js";
import { createHoldings, type Holdings } from "./create-holdings.js";
import { createLinks, type Links } from "./create-links.js";

/** What following chains of identities needs, each answer worked out once. */
export interface Chains {
  /** Those of customers: of the provider's own keys all of an account get at them alike. */
  readonly keys: readonly KeyTarget[];
  linksOf(subject: Subject): Links;
  holdingsOf(subject: Subject): Holdings;
  identityOf(arn: string): Subject | undefined;
  /** What he may do with each key without any if. */
  ownMasks(subject: Subject): (key: KeyTarget) => bigint;
  /** The keys whose policy leaves decrypting to an account's own policies, without any if. */
  leftTo(account: string): readonly KeyTarget[];
  marksOf(key: KeyTarget): Marks;
}

/** The chains of an estate. */
export function createChains(world: World, tools: PairTools): Chains {
  const keys = world.keys.filter(({ fact }) => fact.isCustomers);
  const identities = new Map(world.subjects.map((subject) => [subject.arn, subject]));
  const left = new Map<string, readonly KeyTarget[]>();
  return {
    keys,
    linksOf: createLinks(world),
    holdingsOf: createHoldings(tools),
    identityOf: (arn) => identities.get(arn),
    ownMasks: (subject) => {
      const pairs = createPairs(subject, tools);
      return (key) => sureMask(pairs(key));
    },
    leftTo: (account) => {
      let own = left.get(account);
      if (!own) left.set(account, (own = keys.filter((key) => key.account === account && isLeft(key))));
      return own;
    },
    marksOf: tools.marksOf,
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
