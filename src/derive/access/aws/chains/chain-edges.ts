import { toEdge, type AccessRow } from "../edges/to-edge.js";
import type { Shape } from "../edges/shape.js";
import { toShape } from "../edges/to-shape.js";
import type { Subject } from "../subjects/subject.js";
import { Collected, type Holding } from "./collect-pieces.js";
import type { Chains } from "./create-chains.js";
import { evidenceOfWay, type Reached } from "./reach-roles.js";

/** What somebody gets by taking on roles, beyond what he has anyway. */
export function* chainEdges(subject: Subject, roles: readonly Reached[], chains: Chains): Iterable<AccessRow> {
  if (roles.length === 0) return;
  const own = chains.ownMasks(subject);
  const collected = new Collected<Way>(({ role, shape }) => [...evidenceOfWay(role, chains), ...shape.evidence]);
  for (const role of roles)
    for (const [key, shapes] of chains.holdingsOf(role.number))
      for (const shape of beyond(shapes, own(key))) collected.add(key, toHolding(role, shape, own(key)));
  for (const [key, piece] of collected.entries())
    yield toEdge(subject, key, {
      ...toShape(piece, "role-chain", chains.marksOf(key)),
      evidence: piece.evidence,
    });
}

function beyond(shapes: readonly Shape[], own: bigint): readonly Shape[] {
  return shapes.filter(({ mask }) => (mask & ~own) !== 0n);
}

function toHolding(role: Reached, shape: Shape, own: bigint): Holding<Way> {
  return { mask: shape.mask & ~own, clauses: [role.clauses, shape.clauses], way: { role, shape } };
}

interface Way {
  readonly role: Reached;
  readonly shape: Shape;
}
