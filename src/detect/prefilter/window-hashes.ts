import type { AnchorWindow } from "./choose-windows.js";
import { FOLD, SPREAD } from "./kernel-layout.js";

/** The window's first three bytes, folded as the kernel folds them, as little-endian numbers; each once. */
export function foldedTrigrams({ choices }: AnchorWindow): readonly number[] {
  const folded = choices.slice(0, 3).map((bytes) => [...new Set(bytes.map((byte) => byte & FOLD & 0xff))]);
  return words(folded);
}

/** The step table's hash (16 bits) of a folded trigram. */
export function trigramHash(trigram: number, multiplier: number): number {
  return Math.imul(trigram, multiplier) >>> 16;
}

/** The hashes (19 bits) of the exact four bytes that the window may be. */
export function exactHashes({ choices }: AnchorWindow): readonly number[] {
  return words(choices).map((word) => Math.imul(word, SPREAD) >>> 13);
}

// All little-endian numbers whose bytes are one of each list's.
function words(choices: readonly (readonly number[])[]): number[] {
  return choices.reduce<number[]>(
    (begun, bytes, index) => begun.flatMap((word) => bytes.map((byte) => word | (byte << (8 * index)))),
    [0],
  );
}
