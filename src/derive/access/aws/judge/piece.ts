import { clausesKey, joinClauses, type Clause } from "../policy/clause.js";

/** Some actions, what must hold for them, and what says so. */
export interface Piece {
  readonly mask: bigint;
  readonly clauses: readonly Clause[];
  readonly evidence: readonly string[];
}

/** What both of two say: the actions they share, under the clauses of both. */
export function intersect(some: readonly Piece[], others: readonly Piece[]): Piece[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const mask = one.mask & other.mask;
      if (mask === 0n) return [];
      const evidence = [...one.evidence, ...other.evidence];
      return [{ mask, clauses: joinClauses(one.clauses, other.clauses), evidence }];
    }),
  );
}

/** The same in as few pieces as can be: equal clauses together, and nothing under a clause that holds without any. */
export function tidy(pieces: readonly Piece[]): Piece[] {
  if (pieces.length < 2) return [...pieces];
  const groups = new Map<string, Piece>();
  for (const piece of pieces) {
    const key = clausesKey(piece.clauses);
    const group = groups.get(key);
    groups.set(key, group ? merge(group, piece) : piece);
  }
  const sure = groups.get("")?.mask ?? 0n;
  return [...groups.values()]
    .map((piece) => (piece.clauses.length === 0 ? piece : { ...piece, mask: piece.mask & ~sure }))
    .filter(({ mask }) => mask !== 0n);
}

function merge(one: Piece, other: Piece): Piece {
  const evidence = [...new Set([...one.evidence, ...other.evidence])];
  return { mask: one.mask | other.mask, clauses: one.clauses, evidence };
}
