import { JOINED, LETTER, LINK, SOLID, SPACE, WORDLIKE } from "../look-bits";
import { byteAt, isIn, lowerAt, skip } from "./look-bytes";
import { mayHoldValue } from "./look-value";

const NEWLINE: u8 = 10;
const DASH: u8 = 0x2d;
const HASH: u8 = 0x23;
const COLON: u8 = 0x3a;
const MOST_BEFORE: usize = 300;
const MOST_AFTER: usize = 2000;
const LONGEST_LINK: usize = 3;

/** See look/may-be-words. */
export function mayBeWords(start: usize, end: usize): bool {
  if (isIn(JOINED, start - 1)) return false;
  const from = skip(SPACE, end);
  if (from === end) return false;
  const value = skipLink(from);
  if (isPlainWord(value)) return byteAt(start - 1) === DASH || mayBeLineOfWords(start);
  return mayHoldValue(value) || mayHoldValue(from);
}

function skipLink(at: usize): usize {
  const to = skip(LETTER, at);
  if (to - at > LONGEST_LINK || !isIn(LINK, at) || !isIn(SPACE, to)) return at;
  const next = skip(SPACE, to);
  return byteAt(next) === COLON ? skip(SPACE, next + 1) : next;
}

function isPlainWord(at: usize): bool {
  const to = skip(LETTER, at);
  return to > at && (to - at >= 40 || !isIn(WORDLIKE, to));
}

function mayBeLineOfWords(start: usize): bool {
  const first = lineStart(start);
  if (first < start - MOST_BEFORE) return true;
  const second = skip(SPACE, skip(SOLID, skip(SPACE, first)));
  const behind = skip(SPACE, endOfWord(second));
  return byteAt(behind) === NEWLINE || byteAt(behind) === HASH || namesUser(first);
}

function lineStart(at: usize): usize {
  let start = at;
  while (start >= at - MOST_BEFORE && byteAt(start - 1) !== NEWLINE) start--;
  return start;
}

function endOfWord(at: usize): usize {
  let end = at + 1;
  while (isIn(SOLID, end) && byteAt(end) !== HASH) end++;
  return end;
}

function namesUser(from: usize): bool {
  for (let at = from; at < from + MOST_AFTER && byteAt(at) !== NEWLINE; at++) if (isUser(at)) return true;
  return false;
}

function isUser(at: usize): bool {
  const letter = lowerAt(at);
  if (letter === 0x73) return isPair(at, 0x75, 0x65) && (!isIn(SOLID, at + 3) || lowerAt(at + 3) === 0x6e);
  return letter === 0x67 && isPair(at, 0x6f, 0x69) && !isIn(SOLID, at + 3);
}

// @ts-ignore: decorator
@inline
function isPair(at: usize, before: u8, behind: u8): bool {
  return lowerAt(at - 1) === before && lowerAt(at + 1) === behind;
}
