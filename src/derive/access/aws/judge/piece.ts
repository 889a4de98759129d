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
  const groups = new Map<string, { mask: bigint; clauses: readonly Clause[]; evidence: Set<string> }>();
  for (const { mask, clauses, evidence } of pieces) {
    const key = clausesKey(clauses);
    const group = groups.get(key) ?? { mask: 0n, clauses, evidence: new Set() };
    group.mask |= mask;
    for (const one of evidence) group.evidence.add(one);
    groups.set(key, group);
  }
  const sure = groups.get("")?.mask ?? 0n;
  return [...groups.values()]
    .map(({ mask, clauses, evidence }) => ({
      mask: clauses.length === 0 ? mask : mask & ~sure,
      clauses,
      evidence: [...evidence],
    }))
    .filter(({ mask }) => mask !== 0n);
}
