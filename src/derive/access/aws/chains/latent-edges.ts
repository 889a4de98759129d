import { identityActions } from "../actions/identity-actions.js";
import { decryptActions } from "../actions/kms-actions.js";
import { listEvidence } from "../edges/list-evidence.js";
import type { Shape } from "../edges/shape.js";
import { toEdge, type AccessRow } from "../edges/to-edge.js";
import { certaintyOf, conditionOf, standingOf } from "../edges/to-shape.js";
import { tidy, type Piece } from "../judge/piece.js";
import { joinClauses } from "../policy/clause.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import { Collected } from "./collect-pieces.js";
import type { Link } from "./create-links.js";
import type { Chains } from "./create-chains.js";
import type { Reached } from "./reach-roles.js";

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
  const { changes } = chains.linksOf(subject);
  if (changes.length === 0) return;
  const own = chains.ownMasks(subject);
  const open = new Set(chains.keys.filter((key) => (own(key) & decryptActions & key.capability) === 0n));
  if (open.size === 0) return;
  const isOpen = (key: KeyTarget): boolean => open.has(key);
  const taken = new Collected();
  for (const link of changes.filter((one) => one.arn !== subject.arn && one.mask & TAKING))
    take(link, { isOpen, chains, taken });
  yield* toEdges(subject, taken, "role-chain");
  const raised = new Collected();
  for (const piece of raising(subject, roles, chains))
    for (const key of chains.leftTo(subject.account ?? "")) if (isOpen(key)) raised.add(key, piece);
  yield* toEdges(subject, raised, "delegated");
}

interface Taking {
  readonly isOpen: (key: KeyTarget) => boolean;
  readonly chains: Chains;
  readonly taken: Collected;
}

function take(link: Link, { isOpen, chains, taken }: Taking): void {
  const victim = chains.identityOf(link.arn);
  if (victim === undefined) return;
  for (const [key, shapes] of chains.holdingsOf(victim)) {
    if (!isOpen(key)) continue;
    for (const shape of shapes) {
      if ((shape.mask & decryptActions) === 0n) continue;
      const evidence = [...link.evidence, ...shape.evidence];
      taken.add(key, { mask: link.mask & TAKING, clauses: joinClauses(link.clauses, shape.clauses), evidence });
    }
  }
}

// His own identity and policies, and those of the roles he can take on.
function raising(subject: Subject, roles: readonly Reached[], chains: Chains): Piece[] {
  const ways = new Map(roles.map((role) => [role.arn, role]));
  return chains.linksOf(subject).changes.flatMap((link): Piece[] => {
    const raise = link.mask & RAISING;
    const way = ways.get(link.arn);
    const isOwn = link.arn === subject.arn || link.arn.includes(":policy/");
    if (raise === 0n || (!isOwn && way === undefined)) return [];
    if (isOwn || way === undefined) return [{ ...link, mask: raise }];
    return [
      { mask: raise, clauses: joinClauses(link.clauses, way.clauses), evidence: [...way.evidence, ...link.evidence] },
    ];
  });
}

function* toEdges(subject: Subject, collected: Collected, path: Shape["path"]): Iterable<AccessRow> {
  for (const [key, pieces] of collected.entries())
    for (const piece of tidy(pieces))
      yield toEdge(subject, key, {
        operations: ["latent"],
        actions: identityActions.namesOf(piece.mask),
        path,
        certainty: certaintyOf(piece.clauses),
        standing: standingOf(piece.clauses),
        condition: conditionOf(piece.clauses),
        evidence: listEvidence(piece.evidence),
      });
}
