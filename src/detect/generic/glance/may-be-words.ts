import type { Text } from "../../text.js";
import { byteSet, isIn, skip, SPACES } from "./bytes.js";
import { mayHoldValue } from "./may-hold-value.js";

const NEWLINE = 10;
const DASH = 0x2d;
const HASH = 0x23;
const COLON = 0x3a;
const MOST_BEFORE = 400;
const MOST_AFTER = 1600;
const LETTERS = byteSet(/[A-Za-z]/);
const WORDLIKE = byteSet(/[\w!@#$%^&*-]/);
const NOT_SPACE = byteSet(/\S/);
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
  if (isPlainWord(text, value)) return text.byte(start - 1) === DASH || mayBeLineOfWords(text, start, value);
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
function mayBeLineOfWords(text: Text, start: number, value: number): boolean {
  const next = skip(SPACES, text, skip(NOT_SPACE, text, value));
  return text.byte(next) === NEWLINE || isTelling(text, start);
}

function isTelling(text: Text, start: number): boolean {
  for (let at = start - 1; at >= start - MOST_BEFORE && text.byte(at) !== NEWLINE; at--)
    if (tells(text, at)) return true;
  for (let at = start; at < start + MOST_AFTER && text.byte(at) !== NEWLINE; at++) if (tells(text, at)) return true;
  return false;
}

// A comment's beginning, or the middle of `user` or `login` in either case.
function tells(text: Text, at: number): boolean {
  const byte = text.byte(at);
  if (byte === HASH) return true;
  const letter = byte | 32;
  if (letter === 0x73) return (text.byte(at - 1) | 32) === 0x75 && (text.byte(at + 1) | 32) === 0x65;
  return letter === 0x67 && (text.byte(at - 1) | 32) === 0x6f && (text.byte(at + 1) | 32) === 0x69;
}
