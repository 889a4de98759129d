import { assumeActions, identityActions } from "../actions/identity-actions.js";
import type { World } from "../estate/to-world.js";
import { createJudge } from "../judge/create-judge.js";
import type { Way } from "../judge/find-ways.js";
import type { Piece } from "../judge/piece.js";
import { createReach } from "../judge/reach.js";
import type { Subject } from "../subjects/subject.js";
import { toIdentityTarget, toPolicyTarget } from "../targets/identity-target.js";
import type { Target } from "../targets/target.js";

/** What somebody may do to an identity: take its place, or change what it may do. */
export interface Link extends Piece {
  /** The identity; for a policy attached to it, too. */
  readonly arn: string;
}

/** All that somebody may do to identities. */
export interface Links {
  /** Roles he may take on. */
  readonly assumes: readonly Link[];
  /** Identities he may change otherwise, and his own policies. */
  readonly changes: readonly Link[];
}

/** Works out what somebody may do to identities, once for each. */
export function createLinks({ facts, accounts, compile }: World): (subject: Subject) => Links {
  const targets = facts.principals
    .filter(({ kind }) => kind !== "root")
    .map((fact) => toIdentityTarget(fact, accounts(fact.tenant), compile));
  const policies = new Map(
    facts.principals.map((fact) => [fact.principal, fact.policies.map(({ id }) => id).filter(isCustomers)]),
  );
  const known = new Map<string, Links>();
  return (subject) => {
    const name = `${subject.kind} ${subject.arn}`;
    const kept = known.get(name);
    if (kept) return kept;
    const mayReach = createReach(subject, "identities");
    const judge = createJudge(subject, "identities");
    const own = (policies.get(subject.arn) ?? []).map((id) =>
      toPolicyTarget(id, accounts(subject.account ?? ""), compile),
    );
    const links = [...targets, ...own].filter(mayReach).flatMap((target) => toLinks(judge(target), subject, target));
    const made = { assumes: links.filter(isAssuming), changes: links.filter((link) => !isAssuming(link)) };
    known.set(name, made);
    return made;
  };
}

const TOKEN_ACTIONS = identityActions.maskOf("sts:AssumeRoleWith*");

function toLinks(ways: readonly Way[], subject: Subject, target: Target): Link[] {
  // Whoever signs in at a provider has its token and no other; all others have no token.
  const assuming = subject.kind === "federated" ? TOKEN_ACTIONS : assumeActions & ~TOKEN_ACTIONS;
  return ways.flatMap(({ mask, clauses, evidence }) =>
    [mask & assuming, mask & identityActions.all & ~assumeActions]
      .filter((part) => part !== 0n)
      .map((part) => ({ arn: target.arn, mask: part, clauses, evidence: evidence.filter((one) => one !== "account") })),
  );
}

function isAssuming({ mask }: Link): boolean {
  return (mask & assumeActions) !== 0n;
}

// A policy of the provider's own cannot be changed.
function isCustomers(id: string): boolean {
  return /^arn:[\w-]+:iam::\d{12}:policy\//.test(id);
}
