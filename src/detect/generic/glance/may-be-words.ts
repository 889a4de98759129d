import type { Text } from "../../text.js";
import { byteSet, isIn, skip, SPACES } from "./bytes.js";
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
const LETTERS = byteSet(/[A-Za-z]/);
const WORDLIKE = byteSet(/[\w!@#$%^&*-]/);
const NOT_SPACE = byteSet(/\S/);
const BLANK = byteSet(/\s/);
// Behind these a name is no command's.
const JOINED = byteSet(/[\w=:/.,]/);
// is, was, to, by: they may stand between name and value.
const LINKS = byteSet(/[iwtb]/i);
const LONGEST_LINK = 3;

/** Whether a value may follow its name with a space alone between: superset of what `readTie` takes for a word behind a word. `start` and `end` are the name's. */
export function mayBeWords(text: Text, start: number, end: number): boolean {
  if (isIn(JOINED, text, start - 1) && start > 0) return false;
  const from = skip(SPACES, text, end);
  if (from === end) return false;
  const value = skipLink(text, from);
  if (isPlainWord(text, value)) return text.byte(start - 1) === DASH || mayBeLineOfWords(text, start);
  return mayHoldValue(text, value) || mayHoldValue(text, from);
}

function skipLink(text: Text, at: number): number {
  const to = skip(LETTERS, text, at);
  if (to - at > LONGEST_LINK || !isIn(LINKS, text, at) || !isIn(SPACES, text, to)) return at;
  const next = skip(SPACES, text, to);
  return text.byte(next) === COLON ? skip(SPACES, text, next + 1) : next;
}

function isPlainWord(text: Text, at: number): boolean {
  const to = skip(LETTERS, text, at);
  return to > at && (to - at >= 40 || !isIn(WORDLIKE, text, to));
}

// Name and value alone but for a comment, or a line that speaks of a user: see `isLineOfWords`.
function mayBeLineOfWords(text: Text, start: number): boolean {
  const first = lineStart(text, start);
  if (first < start - MOST_BEFORE) return true;
  const second = skip(SPACES, text, skip(NOT_SPACE, text, skip(SPACES, text, first)));
  const behind = skip(SPACES, text, endOfWord(text, second));
  return text.byte(behind) === NEWLINE || text.byte(behind) === HASH || namesUser(text, first);
}

function lineStart(text: Text, at: number): number {
  let start = at;
  while (start >= at - MOST_BEFORE && text.byte(start - 1) !== NEWLINE) start--;
  return start;
}

// A comment may begin within the word.
function endOfWord(text: Text, at: number): number {
  let end = at + 1;
  while (isIn(NOT_SPACE, text, end) && text.byte(end) !== HASH) end++;
  return end;
}

function namesUser(text: Text, from: number): boolean {
  for (let at = from; at < from + MOST_AFTER && text.byte(at) !== NEWLINE; at++) if (isUser(text, at)) return true;
  return false;
}

// `user`, `username` or `login`, in either case, and a space behind it; `at` is in the middle.
function isUser(text: Text, at: number): boolean {
  const letter = text.byte(at) | LOWER;
  if (letter === S) return isPair(text, at, U_E) && (isIn(BLANK, text, at + 3) || (text.byte(at + 3) | LOWER) === N);
  return letter === G && isPair(text, at, O_I) && isIn(BLANK, text, at + 3);
}

function isPair(text: Text, at: number, [before, behind]: readonly [number, number]): boolean {
  return (text.byte(at - 1) | LOWER) === before && (text.byte(at + 1) | LOWER) === behind;
}
