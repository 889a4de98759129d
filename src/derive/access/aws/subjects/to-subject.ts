import type { Account } from "../estate/account.js";
import type { PrincipalFact } from "../estate/facts.js";
import { unseen, type Clause } from "../policy/clause.js";
import type { Compile } from "../policy/create-compiler.js";
import { joinLayers } from "../policy/layers.js";
import { identityContext } from "./identity-context.js";
import type { Layer, Subject } from "./subject.js";

/** An identity of the inventory as one who may ask. */
export function toSubject(fact: PrincipalFact, account: Account, compile: Compile): Subject {
  const policies = fact.policies.map((policy) => compile(policy));
  const doubts = toDoubts(fact, policies);
  const boundary = toBoundary(fact, compile);
  // "SCPs do not affect any service-linked role", and neither do RCPs.
  const isServiceLinked = /:role\/aws-service-role\//.test(fact.principal);
  return {
    arn: fact.principal,
    kind: fact.kind,
    account: fact.tenant,
    name: fact.name,
    uniqueId: fact.uniqueId,
    identity: joinLayers(policies.filter((layer) => layer !== null)),
    assumed: toAssumed(fact, doubts),
    boundary: boundary.layer,
    isBounded: fact.boundary !== null,
    levels: isServiceLinked ? [] : account.levels,
    ask: identityContext(fact, account.fact),
    isServiceLinked,
    riders: [...doubts, ...boundary.doubts, ...(isServiceLinked ? [] : account.levelRiders)],
  };
}

function toAssumed(fact: PrincipalFact, doubts: readonly Clause[]): Subject["assumed"] {
  // No policy is needed, nor can be given, to a root user.
  if (fact.kind === "root") return { when: [], evidence: ["root user"] };
  return doubts.length === 0 ? null : { when: doubts, evidence: [] };
}

function toDoubts(fact: PrincipalFact, policies: readonly (Layer | null)[]): Clause[] {
  if (fact.kind === "root") return [];
  if (!fact.arePoliciesSeen) return [unseen(`as the policies of ${fact.name}, which were not seen, have it`)];
  return fact.policies
    .filter((_, at) => policies[at] === null)
    .map(({ id }) => unseen(`as the policy ${id}, which could not be read, has it`));
}

function toBoundary(fact: PrincipalFact, compile: Compile): { layer: Layer | null; doubts: readonly Clause[] } {
  if (fact.boundary === null) return { layer: null, doubts: [] };
  const layer = compile(fact.boundary);
  if (layer) return { layer, doubts: [] };
  return {
    layer,
    doubts: [unseen(`unless the permissions boundary ${fact.boundary.id}, which could not be read, forbids it`)],
  };
}
