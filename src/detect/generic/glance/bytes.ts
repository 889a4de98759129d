import type { Text } from "../../text.js";

/** A table of 256 places, 1 where the byte is a member. */
export type ByteSet = Uint8Array;

/** The bytes whose latin1 character the expression matches. */
export function byteSet(members: RegExp): ByteSet {
  return Uint8Array.from({ length: 256 }, (_, byte) => (members.test(String.fromCharCode(byte)) ? 1 : 0));
}

/** Whether the byte at `at` is a member. */
export function isIn(set: ByteSet, text: Text, at: number): boolean {
  return set[text.byte(at)] === 1;
}

/** Where the members that begin at `at` end. */
export function skip(set: ByteSet, text: Text, at: number): number {
  let to = at;
  while (set[text.byte(to)] === 1) to++;
  return to;
}

/** White space but for a line's end. */
export const SPACES = byteSet(/[^\S\n]/);
/** What opens and closes a string. */
export const QUOTES = byteSet(/["'`]/);
/** The same, and what may stand before it within another string. */
export const STRING = byteSet(/["'`\\]/);
