import type { AnchorWindow } from "./anchor-window.js";
import { FOLD, FOLD_WINDOW, SPREAD } from "./kernel-layout.js";

/** The window's first three bytes, folded as the kernel folds them, as little-endian numbers; each once. */
export function foldedTrigrams({ choices }: AnchorWindow): readonly number[] {
  const folded = choices.slice(0, 3).map((bytes) => [...new Set(bytes.map((byte) => byte & FOLD & 0xff))]);
  return words(folded);
}

/** Index into the step table (17 bits) of a folded trigram. */
export function stepHash(trigram: number, multiplier: number): number {
  return Math.imul(trigram, multiplier) >>> 15;
}

/** Index into the heads of chains (16 bits) of a folded trigram: coarser than the step table, because it is asked far more seldom. */
export function headHash(trigram: number, multiplier: number): number {
  return Math.imul(trigram, multiplier) >>> 16;
}

/** The hashes (20 bits) of the folded four bytes that the window may be: one, where exact bytes of a text in any case would be sixteen. */
export function windowHashes({ choices }: AnchorWindow): readonly number[] {
  const folded = choices.map((bytes) => [...new Set(bytes.map((byte) => byte & FOLD_WINDOW & 0xff))]);
  return words(folded).map((word) => Math.imul(word, SPREAD) >>> 12);
}

// All little-endian numbers whose bytes are one of each list's.
function words(choices: readonly (readonly number[])[]): number[] {
  return choices.reduce<number[]>(
    (begun, bytes, index) => begun.flatMap((word) => bytes.map((byte) => word | (byte << (8 * index)))),
    [0],
  );
}
