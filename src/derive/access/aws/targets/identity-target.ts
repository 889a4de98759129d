import { identityActions } from "../actions/identity-actions.js";
import type { Account } from "../estate/account.js";
import type { PrincipalFact } from "../estate/facts.js";
import { unseen } from "../policy/clause.js";
import type { Compile } from "../policy/create-compiler.js";
import type { Statement } from "../policy/statement.js";
import { ADMINISTRATION, TRUST } from "../chains/link.js";
import { placeContext } from "./key-context.js";
import type { Target } from "./target.js";
import { toNaming } from "./to-naming.js";

/** An identity as one whose place somebody could take: by being trusted with the role, or through its account's administration. */
export function toIdentityTarget(fact: PrincipalFact, account: Account, compile: Compile): Target {
  const trust = fact.trust === null ? null : compile({ id: TRUST, document: fact.trust });
  const isUnread = fact.kind === "role" && trust === null;
  const tags = new Map(Object.entries(fact.tags ?? {}).map(([tag, value]) => [tag.toLowerCase(), value]));
  const target = toPolicyTarget(fact.principal, account, compile);
  const policy = trust === null ? target.policy : join(trust.identities, target.policy);
  return {
    ...target,
    policy,
    naming: toNaming(policy),
    unseenPolicy: isUnread ? unseen(`as the trust policy of ${fact.name}, which was not seen, has it`) : null,
    ask: (key) => {
      if (!key.startsWith("aws:resourcetag/") && !key.startsWith("iam:resourcetag/")) return target.ask(key);
      const tag = tags.get(key.slice(key.indexOf("/") + 1));
      return tag === undefined ? "absent" : { values: [tag] };
    },
  };
}

// The same list for the same two, so that identities trusted alike are told by it.
function join(trust: readonly Statement[], rest: readonly Statement[]): readonly Statement[] {
  const joins = JOINS.get(trust) ?? new WeakMap<readonly Statement[], readonly Statement[]>();
  JOINS.set(trust, joins);
  const joined = joins.get(rest) ?? [...trust, ...rest];
  joins.set(rest, joined);
  return joined;
}

const JOINS = new WeakMap<readonly Statement[], WeakMap<readonly Statement[], readonly Statement[]>>();

/** A policy of an account, or anything else that only its account's policies govern. */
export function toPolicyTarget(arn: string, account: Account, compile: Compile): Target {
  const place = placeContext(account.tenant, "", account.fact);
  const policy = administration(account.tenant, compile);
  return {
    arn,
    account: account.tenant,
    realm: "identities",
    policy,
    naming: toNaming(policy),
    unseenPolicy: null,
    controls: account.controls,
    crossAccount: identityActions.maskOf("sts:*"),
    ask: (key) => place[key],
    riders: account.controlRiders,
    hasGrants: false,
    grantsTo: () => [],
  };
}

// Identities have no policy of their own as to who may change them: their account's policies alone say so.
function administration(account: string, compile: Compile): readonly Statement[] {
  const statement = `{"Effect":"Allow","Principal":{"AWS":"${account}"},"Action":"iam:*","Resource":"*"}`;
  return compile({ id: ADMINISTRATION, document: `{"Statement":[${statement}]}` })?.identities ?? [];
}
