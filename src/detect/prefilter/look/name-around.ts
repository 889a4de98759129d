import { MARK, PART } from "../look-bits.js";
import { isIn, type Bytes } from "./bytes.js";

const LONGEST = 80;

/** Where the name around `at` begins and ends: what `readName` reads, from the bytes. */
export function nameAround(text: Bytes, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && start > at - LONGEST && isIn(PART, text, start - 1)) start--;
  let end = at;
  while (end < at + LONGEST && isIn(PART, text, end)) end++;
  while (start < at && isIn(MARK, text, start)) start++;
  while (end > at && isIn(MARK, text, end - 1)) end--;
  return { start, end };
}
