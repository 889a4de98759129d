import type { World } from "../estate/to-world.js";
import type { PrincipalFact } from "../estate/facts.js";
import { toIdentityTarget } from "../targets/identity-target.js";
import type { Target } from "../targets/target.js";
import { addMember, noMembers, type Members } from "./members.js";

/** Identities of one account with one trust policy, as those whose place somebody could take. */
export interface IdentityGroup {
  /** Each with its number. */
  readonly targets: readonly (readonly [number, Target])[];
  readonly first: Target;
  readonly members: Members;
}

/** Groups the identities of an estate; their numbers are their places in the list. */
export function groupIdentities(facts: readonly PrincipalFact[], { accounts, compile }: World): IdentityGroup[] {
  const groups = new Map<unknown, { targets: [number, Target][]; first: Target; members: Members }>();
  for (const [number, fact] of facts.entries()) {
    const target = toIdentityTarget(fact, accounts(fact.tenant), compile);
    // What was not seen is told of each by its name; of all others, equal policies are one list.
    const alike = target.unseenPolicy === null ? target.policy : target;
    const group = groups.get(alike) ?? { targets: [], first: target, members: noMembers(facts.length) };
    groups.set(alike, group);
    group.targets.push([number, target]);
    addMember(group.members, number);
  }
  return [...groups.values()];
}
