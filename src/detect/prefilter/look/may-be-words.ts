import { JOINED, LETTER, LINK, SOLID, SPACE, WORDLIKE } from "../look-bits.js";
import { isIn, skip, type Bytes } from "./bytes.js";
import { mayHoldValue } from "./may-hold-value.js";

const NEWLINE = 10;
const DASH = 0x2d;
const HASH = 0x23;
const COLON = 0x3a;
const LOWER = 0x20;
const [G, N, S] = [0x67, 0x6e, 0x73];
const U_E = [0x75, 0x65] as const;
const O_I = [0x6f, 0x69] as const;
// The reader sees a little more of the line.
const MOST_BEFORE = 300;
const MOST_AFTER = 2000;
const LONGEST_LINK = 3;

/** Whether a value may follow its name with a space alone between: superset of what `readTie` takes for a word behind a word. `start` and `end` are the name's. */
export function mayBeWords(text: Bytes, start: number, end: number): boolean {
  if (isIn(JOINED, text, start - 1)) return false;
  const from = skip(SPACE, text, end);
  if (from === end) return false;
  const value = skipLink(text, from);
  if (isPlainWord(text, value)) return text.byte(start - 1) === DASH || mayBeLineOfWords(text, start);
  return mayHoldValue(text, value) || mayHoldValue(text, from);
}

function skipLink(text: Bytes, at: number): number {
  const to = skip(LETTER, text, at);
  if (to - at > LONGEST_LINK || !isIn(LINK, text, at) || !isIn(SPACE, text, to)) return at;
  const next = skip(SPACE, text, to);
  return text.byte(next) === COLON ? skip(SPACE, text, next + 1) : next;
}

function isPlainWord(text: Bytes, at: number): boolean {
  const to = skip(LETTER, text, at);
  return to > at && (to - at >= 40 || !isIn(WORDLIKE, text, to));
}

// Name and value alone but for a comment, or a line that speaks of a user: see `isLineOfWords`.
function mayBeLineOfWords(text: Bytes, start: number): boolean {
  const first = lineStart(text, start);
  if (first < start - MOST_BEFORE) return true;
  const second = skip(SPACE, text, skip(SOLID, text, skip(SPACE, text, first)));
  const behind = skip(SPACE, text, endOfWord(text, second));
  return text.byte(behind) === NEWLINE || text.byte(behind) === HASH || namesUser(text, first);
}

function lineStart(text: Bytes, at: number): number {
  let start = at;
  while (start >= at - MOST_BEFORE && text.byte(start - 1) !== NEWLINE) start--;
  return start;
}

// A comment may begin within the word.
function endOfWord(text: Bytes, at: number): number {
  let end = at + 1;
  while (isIn(SOLID, text, end) && text.byte(end) !== HASH) end++;
  return end;
}

function namesUser(text: Bytes, from: number): boolean {
  for (let at = from; at < from + MOST_AFTER && text.byte(at) !== NEWLINE; at++) if (isUser(text, at)) return true;
  return false;
}

// `user`, `username` or `login`, in either case, and a space behind it; `at` is in the middle.
function isUser(text: Bytes, at: number): boolean {
  const letter = text.byte(at) | LOWER;
  if (letter === S) return isPair(text, at, U_E) && (!isIn(SOLID, text, at + 3) || (text.byte(at + 3) | LOWER) === N);
  return letter === G && isPair(text, at, O_I) && !isIn(SOLID, text, at + 3);
}

function isPair(text: Bytes, at: number, [before, behind]: readonly [number, number]): boolean {
  return (text.byte(at - 1) | LOWER) === before && (text.byte(at + 1) | LOWER) === behind;
}
