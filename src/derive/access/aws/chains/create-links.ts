import { assumeActions, identityActions } from "../actions/identity-actions.js";
import type { World } from "../estate/to-world.js";
import type { PrincipalFact } from "../estate/facts.js";
import { bearingOf } from "../judge/bearing.js";
import { createJudge } from "../judge/create-judge.js";
import { createLikeness } from "../judge/create-sides.js";
import type { Way } from "../judge/find-ways.js";
import type { Piece } from "../judge/piece.js";
import { createReach } from "../judge/reach.js";
import type { Layer, Subject } from "../subjects/subject.js";
import { toPolicyTarget } from "../targets/identity-target.js";
import type { Target } from "../targets/target.js";
import { LinkList } from "./link-list.js";
import { onlyEvidence, type Links } from "./link.js";
import { groupIdentities, type IdentityGroup } from "./group-identities.js";

/** Works out what somebody may do to identities (by their places in the list), once for each. */
export function createLinks(facts: readonly PrincipalFact[], world: World): (subject: Subject) => Links {
  const groups = groupIdentities(facts, world);
  const policies = new Map(
    facts.map((fact) => [fact.principal, fact.policies.map(({ id }) => id).filter((id) => isCustomers(id))]),
  );
  const known = new Map<string, Links>();
  const work = (subject: Subject): Links => {
    const judge = createJudge(subject, "identities");
    const list = new LinkList(facts.length);
    const ask = createAsk(subject, judge);
    for (const group of groups) linkGroup(group, ask, list);
    const own = (policies.get(subject.arn) ?? []).map((id) =>
      toPolicyTarget(id, world.accounts(subject.account ?? ""), world.compile),
    );
    return { ...split(list, subject), policies: own.flatMap((target) => toChanges(judge(target))) };
  };
  return (subject) => {
    const name = `${subject.kind} ${subject.arn} ${subject.name}`;
    let links = known.get(name);
    if (!links) known.set(name, (links = work(subject)));
    return links;
  };
}

interface Question {
  readonly mayReach: (target: Target) => boolean;
  /** The same for all targets under one name; null where each stands alone. */
  readonly bearing: (target: Target) => string | null;
  readonly likenessOf: (arn: string) => string | null;
  readonly waysTo: (target: Target, name: string | null) => readonly Way[];
  /** Whether all of an account are alike to him. */
  readonly isEven: boolean;
}

function createAsk(subject: Subject, judge: (target: Target) => readonly Way[]): Question {
  const known = new Map<string, readonly Way[]>();
  const likenessOf = createLikeness(subject, "identities");
  return {
    mayReach: createReach(subject, "identities"),
    bearing: ({ policy, account, controls }) => {
      const bearing = controls.identities.every(({ isBlind }) => isBlind) ? bearingOf(policy, subject) : null;
      return bearing === null ? null : `${account} ${bearing}`;
    },
    likenessOf,
    waysTo: (target, name) => {
      if (name === null) return judge(target);
      let ways = known.get(name);
      if (!ways) known.set(name, (ways = judge(target)));
      return ways;
    },
    isEven: [subject.identity, subject.boundary, ...subject.levels].every((layer) => layer === null || isEven(layer)),
  };
}

function isEven({ identities }: Layer): boolean {
  return identities.every(({ isBlind }) => isBlind);
}

function linkGroup({ first, targets, members }: IdentityGroup, ask: Question, list: LinkList): void {
  const bearing = first.unseenPolicy === null ? ask.bearing(first) : null;
  if (bearing !== null && ask.isEven) {
    if (ask.mayReach(first)) list.add(ask.waysTo(first, bearing), members);
    return;
  }
  for (const [number, target] of targets) {
    if (!ask.mayReach(target)) continue;
    const likeness = bearing === null ? null : ask.likenessOf(target.arn);
    list.addOne(ask.waysTo(target, likeness === null ? null : `${bearing ?? ""} ${likeness}`), number);
  }
}

const TOKEN_ACTIONS = identityActions.maskOf("sts:AssumeRoleWith*");

function split(list: LinkList, { kind }: Subject): Pick<Links, "assumes" | "changes"> {
  // Whoever signs in at a provider has its token and no other; all others have no token.
  const assuming = kind === "federated" ? TOKEN_ACTIONS : assumeActions & ~TOKEN_ACTIONS;
  return { assumes: list.only(assuming), changes: list.only(~assumeActions) };
}

function toChanges(ways: readonly Way[]): Piece[] {
  return ways.flatMap(({ clauses, evidence, ...way }) => {
    const mask = way.mask & identityActions.all & ~assumeActions;
    return mask === 0n ? [] : [{ mask, clauses, evidence: onlyEvidence(evidence) }];
  });
}

// A policy of the provider's own cannot be changed.
function isCustomers(id: string): boolean {
  return /^arn:[\w-]+:iam::\d{12}:policy\//.test(id);
}
