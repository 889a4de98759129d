import { identityActions } from "../actions/identity-actions.js";
import { decryptActions } from "../actions/kms-actions.js";
import type { Shape } from "../edges/shape.js";
import { toEdge, type AccessRow } from "../edges/to-edge.js";
import { certaintyOf, conditionOf, standingOf } from "../edges/to-shape.js";
import type { Clause } from "../policy/clause.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import { Collected } from "./collect-pieces.js";
import type { Chains } from "./create-chains.js";
import type { Holdings } from "./create-holdings.js";
import { evidenceFor, type Link } from "./link.js";
import { hasMember, listMembers } from "./members.js";
import { evidenceOfWay, type Reached } from "./reach-roles.js";

const mask = (names: string): bigint =>
  names.split(" ").reduce((sum, name) => sum | identityActions.maskOf(`iam:${name}`), 0n);

/** To act as another: write oneself into whom a role trusts, hand the role to a machine of one's own, make a user's sign-in. */
const TAKING = mask("UpdateAssumeRolePolicy PassRole CreateAccessKey CreateLoginProfile UpdateLoginProfile");
/** To give more rights to an identity one already acts as. */
const RAISING = mask(
  "PutUserPolicy AttachUserPolicy PutRolePolicy AttachRolePolicy CreatePolicyVersion SetDefaultPolicyVersion",
);

/** How somebody could make himself able to decrypt by changing identities: only for keys he cannot surely decrypt with anyway. */
export function* latentEdges(subject: Subject, roles: readonly Reached[], chains: Chains): Iterable<AccessRow> {
  const { changes, policies } = chains.linksOf(subject);
  if (changes.length === 0 && policies.length === 0) return;
  const own = chains.ownMasks(subject);
  const open = new Set(chains.keys.filter((key) => (own(key) & decryptActions & key.capability) === 0n));
  if (open.size === 0) return;
  yield* toEdges(subject, taken(subject, open, chains), "role-chain");
  const raised = new Collected<Raising>(({ evidence }) => evidence());
  const keys = chains.leftTo(subject.account ?? "").filter((key) => open.has(key));
  for (const way of raising(subject, roles, chains))
    for (const key of keys) raised.add(key, { mask: way.mask, clauses: way.clauses, way });
  yield* toEdges(subject, raised, "delegated");
}

interface Taking {
  readonly link: Link;
  readonly number: number;
  readonly shape: Shape;
}

function taken(subject: Subject, open: ReadonlySet<KeyTarget>, chains: Chains): Collected<Taking> {
  const found = new Collected<Taking>(({ link, number, shape }) => [
    ...evidenceFor(link, chains.arnOf(number)),
    ...shape.evidence,
  ]);
  const own = chains.numberOf(subject);
  for (const link of chains.linksOf(subject).changes) {
    const actions = link.mask & TAKING;
    const victims = actions === 0n ? [] : listMembers(link.to).filter((number) => number !== own);
    for (const number of victims)
      for (const [key, shape] of opening(chains.holdingsOf(number), open))
        found.add(key, { mask: actions, clauses: [link.clauses, shape.clauses], way: { link, number, shape } });
  }
  return found;
}

function opening(holdings: Holdings, open: ReadonlySet<KeyTarget>): (readonly [KeyTarget, Shape])[] {
  return holdings.flatMap(([key, shapes]) => {
    if (!open.has(key)) return [];
    return shapes.filter(({ mask: held }) => (held & decryptActions) !== 0n).map((shape) => [key, shape] as const);
  });
}

interface Raising {
  readonly mask: bigint;
  readonly clauses: readonly [readonly Clause[], readonly Clause[]];
  readonly evidence: () => readonly string[];
}

// His own identity and policies, and those of the roles he can take on.
function raising(subject: Subject, roles: readonly Reached[], chains: Chains): Raising[] {
  const { changes, policies } = chains.linksOf(subject);
  const own = chains.numberOf(subject);
  const ofIdentities = changes.flatMap((link): Raising[] => {
    const onItself = own !== null && hasMember(link.to, own);
    const self = { ...link, clauses: [link.clauses, NONE] as const, evidence: () => evidenceFor(link, subject.arn) };
    const ways = roles.filter(({ number }) => hasMember(link.to, number));
    return [...(onItself ? [self] : []), ...ways.map((way) => overRole(link, way, chains))];
  });
  const ofPolicies = policies.map(({ evidence, clauses, ...piece }): Raising => {
    return { ...piece, clauses: [clauses, NONE], evidence: () => evidence };
  });
  return [...ofIdentities, ...ofPolicies]
    .map((way) => ({ ...way, mask: way.mask & RAISING }))
    .filter((way) => way.mask !== 0n);
}

const NONE: readonly Clause[] = [];

function overRole(link: Link, way: Reached, chains: Chains): Raising {
  const evidence = (): string[] => [...evidenceOfWay(way, chains), ...evidenceFor(link, chains.arnOf(way.number))];
  return { mask: link.mask, clauses: [link.clauses, way.clauses], evidence };
}

function* toEdges<Way>(subject: Subject, collected: Collected<Way>, path: Shape["path"]): Iterable<AccessRow> {
  for (const [key, piece] of collected.entries())
    yield toEdge(subject, key, {
      operations: ["latent"],
      actions: identityActions.namesOf(piece.mask),
      path,
      certainty: certaintyOf(piece.clauses),
      standing: standingOf(piece.clauses),
      condition: conditionOf(piece.clauses),
      evidence: piece.evidence,
    });
}
