import type { Shape } from "../edges/shape.js";
import type { Piece } from "../judge/piece.js";
import type { KeyTarget } from "../targets/key-target.js";

/** Pieces by key. */
export class Collected {
  readonly #pieces = new Map<KeyTarget, Piece[]>();

  add(key: KeyTarget, piece: Piece): void {
    const pieces = this.#pieces.get(key);
    if (pieces) pieces.push(piece);
    else this.#pieces.set(key, [piece]);
  }

  entries(): Iterable<readonly [KeyTarget, readonly Piece[]]> {
    return this.#pieces;
  }
}

/** The actions that are held without any if. */
export function sureMask(shapes: readonly Shape[]): bigint {
  return shapes.reduce((mask, { certainty, mask: own }) => (certainty === "yes" ? mask | own : mask), 0n);
}
