import { FOLD, SPREAD } from "./kernel-layout.js";
import type { AnchorWindow } from "./choose-windows.js";

const ANY = Array.from({ length: 256 }, (_, byte) => byte);

/** The hashes (16 bits) of the window's first three bytes, folded as the kernel folds them; each once. */
export function trigramHashes({ bytes }: AnchorWindow): number[] {
  const folded = bytes.slice(0, 3).map((byte) => (byte === null ? ANY.filter((any) => (any & 0x20) === 0) : [byte]));
  const hashes = words(folded).map((word) => Math.imul(word & FOLD, SPREAD) >>> 16);
  return [...new Set(hashes)];
}

/** The hashes (19 bits) of the exact four bytes that the window may be. */
export function exactHashes({ bytes }: AnchorWindow, ignoreCase: boolean): number[] {
  const choices = bytes.map((byte) => {
    if (byte === null) return ANY;
    const isLetter = byte >= 0x61 && byte <= 0x7a;
    return ignoreCase && isLetter ? [byte, byte & 0xdf] : [byte];
  });
  return words(choices).map((word) => Math.imul(word, SPREAD) >>> 13);
}

// All little-endian numbers whose bytes are one of each list's.
function words(choices: readonly (readonly number[])[]): number[] {
  return choices.reduce<number[]>(
    (begun, bytes, index) => begun.flatMap((word) => bytes.map((byte) => word | (byte << (8 * index)))),
    [0],
  );
}
