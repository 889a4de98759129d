import type { Account } from "../estate/account.js";
import type { PrincipalFact } from "../estate/facts.js";
import { identityActions } from "../actions/identity-actions.js";
import { unseen } from "../policy/clause.js";
import type { Compile } from "../policy/create-compiler.js";
import { placeContext } from "./key-context.js";
import type { Target } from "./target.js";

/** An identity as one whose place somebody could take: by being trusted with the role, or through its account's administration. */
export function toIdentityTarget(fact: PrincipalFact, account: Account, compile: Compile): Target {
  const trust = fact.trust === null ? null : compile({ id: `trust of ${fact.principal}`, document: fact.trust });
  const unread = fact.kind === "role" && trust === null;
  const tags = new Map(Object.entries(fact.tags ?? {}).map(([tag, value]) => [tag.toLowerCase(), value]));
  const place = placeContext(fact.tenant, "", account.fact);
  return {
    arn: fact.principal,
    account: fact.tenant,
    realm: "identities",
    policy: [...(trust?.identities ?? []), ...(compile(administration(fact.tenant))?.identities ?? [])],
    unseenPolicy: unread ? unseen(`as the trust policy of ${fact.name}, which was not seen, has it`) : null,
    controls: account.controls,
    crossAccount: identityActions.maskOf("sts:*"),
    ask: (key) => {
      if (!key.startsWith("aws:resourcetag/") && !key.startsWith("iam:resourcetag/")) return place[key];
      const tag = tags.get(key.slice(key.indexOf("/") + 1));
      return tag === undefined ? "absent" : { values: [tag] };
    },
    riders: account.controlRiders,
    grantsTo: () => [],
  };
}

// Identities have no policy of their own as to who may change them: their account's policies alone say so.
function administration(account: string): { id: string; document: string } {
  return {
    id: "account",
    document: `{"Statement":[{"Sid":"${account}","Effect":"Allow","Principal":{"AWS":"${account}"},"Action":"iam:*","Resource":"*"}]}`,
  };
}
