import { chainEdges } from "../chains/chain-edges.js";
import { createChains } from "../chains/create-chains.js";
import { latentEdges } from "../chains/latent-edges.js";
import { reachRoles, type Reached } from "../chains/reach-roles.js";
import type { World } from "../estate/to-world.js";
import type { Subject } from "../subjects/subject.js";
import { toIdentityTarget } from "../targets/identity-target.js";
import type { PairTools } from "./create-pairs.js";
import type { AccessRow } from "./to-edge.js";

/** What identities get through other identities: by the roles they can take on, and by changing who may do what. */
export function* indirectEdges(world: World, tools: PairTools): Iterable<AccessRow> {
  const chains = createChains(world, tools);
  const reach = (subject: Subject): Reached[] =>
    reachRoles(chains.linksOf(subject).assumes, chains.numberOf(subject), chains);
  // A root user takes on no role, and needs none.
  for (const subject of world.subjects.filter(({ kind }) => kind !== "root")) {
    const roles = reach(subject);
    yield* chainEdges(subject, roles, chains);
    yield* latentEdges(subject, roles, chains);
  }
  for (const subject of trustedStrangers(world)) yield* chainEdges(subject, reach(subject), chains);
}

// A service that a role trusts acts for whoever set it up: that is for PassRole to tell.
function trustedStrangers({ facts, accounts, compile, strangers }: World): Subject[] {
  const all = facts.principals.flatMap((fact) => {
    if (fact.kind !== "role") return [];
    const { policy } = toIdentityTarget(fact, accounts(fact.tenant), compile);
    return strangers.ofStatements(policy, fact.tenant);
  });
  const byName = new Map(
    all.filter(({ kind }) => kind !== "service").map((one) => [`${one.arn} ${one.kind} ${one.name}`, one]),
  );
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject);
}
