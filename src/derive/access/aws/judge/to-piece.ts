import { when } from "../policy/clause.js";
import type { Applying } from "./applying.js";
import type { Piece } from "./piece.js";

/** What a statement that allows comes to. */
export function toPiece({ statement, words, limitsGrants }: Applying): Piece {
  const clauses = words.length === 0 ? [] : [when(`when ${words.join(" and ")}`, limitsGrants)];
  return { mask: statement.mask, clauses, evidence: [statement.evidence] };
}

/** What a statement that denies comes to: clauses that say the contrary of its conditions. */
export function toRefusal({ statement, words, limitsGrants }: Applying): Piece {
  const clauses = words.length === 0 ? [] : [when(`unless ${words.join(" and ")}`, limitsGrants)];
  return { mask: statement.mask, clauses, evidence: [] };
}
