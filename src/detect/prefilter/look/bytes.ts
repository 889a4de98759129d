import { lookClasses } from "../look-classes.js";

/** What is looked at: the byte at a place, or 10 (a virtual newline) outside of the input. */
export interface Bytes {
  byte(at: number): number;
}

let known: Uint32Array | undefined;

/** Whether the byte at `at` is of a class of look-bits. */
export function isIn(bit: number, text: Bytes, at: number): boolean {
  return (((known ??= lookClasses())[text.byte(at)] ?? 0) & bit) !== 0;
}

/** Where the bytes of a class that begin at `at` end. */
export function skip(bit: number, text: Bytes, at: number): number {
  let to = at;
  while (isIn(bit, text, to)) to++;
  return to;
}
