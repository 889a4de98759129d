import { joinClauses, type Clause } from "../policy/clause.js";
import type { Piece } from "./piece.js";

/** What of a piece comes through a gate that must allow it. */
export function pass<P extends Piece>(pieces: readonly P[], gate: readonly Piece[]): P[] {
  return pieces.flatMap((piece) =>
    partition(piece.mask, gate).flatMap(({ mask, covers }) => {
      if (covers.length === 0) return [];
      const clauses = covers.some((cover) => cover.clauses.length === 0) ? [] : either(covers);
      return [{ ...piece, mask, clauses: joinClauses(piece.clauses, clauses) }];
    }),
  );
}

/** What of a piece is left by those that forbid. A refusal under clauses leaves it under their contrary, which is what `clauses` say. */
export function refuse<P extends Piece>(pieces: readonly P[], refusals: readonly Piece[]): P[] {
  const sure = refusals.reduce((mask, refusal) => (refusal.clauses.length === 0 ? mask | refusal.mask : mask), 0n);
  const open = refusals.filter(({ clauses }) => clauses.length > 0);
  return pieces.flatMap((piece) =>
    partition(piece.mask & ~sure, open).map(({ mask, covers }) => ({
      ...piece,
      mask,
      clauses: covers.reduce((clauses, cover) => joinClauses(clauses, cover.clauses), piece.clauses),
    })),
  );
}

interface Part {
  readonly mask: bigint;
  readonly covers: readonly Piece[];
}

/** A mask in parts that the same pieces cover; never more than there are actions. */
function partition(whole: bigint, pieces: readonly Piece[]): Part[] {
  let parts: Part[] = whole === 0n ? [] : [{ mask: whole, covers: [] }];
  for (const piece of pieces) {
    if ((piece.mask & whole) === 0n) continue;
    parts = parts.flatMap((part) => split(part, piece));
  }
  return parts;
}

function split(part: Part, piece: Piece): Part[] {
  const inside = part.mask & piece.mask;
  if (inside === 0n) return [part];
  const within = { mask: inside, covers: [...part.covers, piece] };
  return inside === part.mask ? [within] : [within, { mask: part.mask & ~inside, covers: part.covers }];
}

function either(covers: readonly Piece[]): readonly Clause[] {
  const [first, ...others] = covers;
  if (first === undefined || others.length === 0) return first?.clauses ?? [];
  const texts = new Set(covers.map(({ clauses }) => clauses.map(({ text }) => text).join(" and ")));
  const all = covers.flatMap(({ clauses }) => clauses);
  return [
    {
      text: [...texts].toSorted().join(", or "),
      isUnseen: all.some(({ isUnseen }) => isUnseen),
      limitsGrants: covers.every(({ clauses }) => clauses.some(({ limitsGrants }) => limitsGrants)),
    },
  ];
}
