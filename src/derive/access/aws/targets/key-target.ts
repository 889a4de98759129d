import { crossAccountActions } from "../actions/kms-actions.js";
import type { Account } from "../estate/account.js";
import type { GrantFact, KeyFact } from "../estate/facts.js";
import { unseen } from "../policy/clause.js";
import type { Compile } from "../policy/create-compiler.js";
import { EMPTY_LAYER } from "../policy/layers.js";
import type { Statement } from "../policy/statement.js";
import { capabilityOf } from "./capability.js";
import { indexGrants, type GrantIndex } from "./grant-index.js";
import { keyContext } from "./key-context.js";
import type { Target } from "./target.js";
import { toNaming } from "./to-naming.js";

/** A key as one that is asked for. */
export interface KeyTarget extends Target {
  readonly fact: KeyFact;
  readonly capability: bigint;
  readonly grants: GrantIndex;
  /** Keys of one class are the same to all to whom their policies say the same, and whose own do not tell them apart; null for one that stands alone. */
  readonly likeness: string | null;
}

/** A key of the inventory, with its policy, its grants and what its organisation says. */
export function toKeyTarget(fact: KeyFact, grants: readonly GrantFact[], surroundings: Surroundings): KeyTarget {
  const { account, compile, shorten } = surroundings;
  const layer = fact.policy === null ? null : compile({ id: "key policy", document: fact.policy });
  const policy = layer?.keys ?? NO_STATEMENTS;
  const limits = toLimits(fact, account);
  const index = indexGrants(grants);
  const capability = capabilityOf(fact);
  const isPlain = limits.controls.keys.every(({ isBlind }) => isBlind);
  const unseenPolicy = layer === null ? unseen(describeUnseen(fact)) : null;
  return {
    arn: fact.resource,
    account: fact.tenant,
    realm: "keys",
    policy,
    naming: toNaming(policy),
    unseenPolicy,
    ...limits,
    crossAccount: crossAccountActions,
    ask: keyContext(fact, account.fact),
    hasGrants: grants.length > 0,
    grantsTo: (subject) => index.to(subject),
    fact,
    capability,
    grants: index,
    likeness: isPlain ? shorten([fact.tenant, fact.isCustomers, capability, unseenPolicy?.text ?? ""].join(" ")) : null,
  };
}

const NO_STATEMENTS: readonly Statement[] = [];

// "RCPs do not apply to AWS managed keys."
function toLimits({ isCustomers }: KeyFact, account: Account): Pick<Target, "controls" | "riders"> {
  if (!isCustomers) return { controls: EMPTY_LAYER, riders: [] };
  return { controls: account.controls, riders: account.controlRiders };
}

/** What a key is surrounded by. */
export interface Surroundings {
  readonly account: Account;
  readonly compile: Compile;
  /** A short name for a long text: equal for equal texts, and for no others. */
  readonly shorten: (text: string) => string;
}

function describeUnseen({ policy }: KeyFact): string {
  return `as the key policy, which ${policy === null ? "was not seen" : "could not be read"}, has it`;
}
