import { toEdge, type AccessRow } from "../edges/to-edge.js";
import { toShape } from "../edges/to-shape.js";
import { tidy } from "../judge/piece.js";
import { joinClauses } from "../policy/clause.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import { Collected } from "./collect-pieces.js";
import type { Chains } from "./create-chains.js";
import type { Reached } from "./reach-roles.js";

/** What somebody gets by taking on roles, beyond what he has anyway. */
export function* chainEdges(subject: Subject, roles: readonly Reached[], chains: Chains): Iterable<AccessRow> {
  if (roles.length === 0) return;
  const own = chains.ownMasks(subject);
  const collected = new Collected();
  for (const role of roles) collect(role, { collected, own, chains });
  for (const [key, pieces] of collected.entries())
    for (const piece of tidy(pieces)) yield toEdge(subject, key, toShape(piece, "role-chain", chains.marksOf(key)));
}

interface Sum {
  readonly collected: Collected;
  readonly own: (key: KeyTarget) => bigint;
  readonly chains: Chains;
}

function collect(role: Reached, { collected, own, chains }: Sum): void {
  const subject = chains.identityOf(role.arn);
  if (subject === undefined) return;
  for (const [key, shapes] of chains.holdingsOf(subject)) {
    const mine = own(key);
    for (const shape of shapes) {
      const mask = shape.mask & ~mine;
      if (mask === 0n) continue;
      const evidence = [...role.evidence, ...shape.evidence];
      collected.add(key, { mask, clauses: joinClauses(role.clauses, shape.clauses), evidence });
    }
  }
}
