import { AFTER_NEWLINE, BEFORE_VALUE, CLOSES, DIGIT, MARK, OPENER, PART, QUOTE, SPACE, STRING } from "../look-bits";
import { LOOK_LINE, LOOK_NAME } from "../kernel-layout";
import { byteAt, isIn, lowerAt, skip } from "./look-bytes";
import { operatorLength } from "./look-operator";
import { mayHoldValue } from "./look-value";
import { mayBeWords } from "./look-words";

const AMPERSAND: u8 = 0x26;
const LESS: u8 = 0x3c;
const COLON: u8 = 0x3a;
const EQUALS: u8 = 0x3d;
const PARENTHESIS: u8 = 0x28;
const NEWLINE: u8 = 10;
const LONGEST_NAME: usize = 80;
const ELEMENT_REACH: usize = 32;
const TYPE_REACH: usize = 48;
const LITERAL_REACH: usize = 240;
const FEWEST_DIGITS: u32 = 4;
let nameStart: usize = 0;
let nameEnd: usize = 0;

/** Whether something may be read at the hit of an anchor in [at, anchorEnd): see look/passes-look. */
export function passesLook(look: u8, at: usize, anchorEnd: usize, inProgram: bool): bool {
  if (inProgram && !mayHoldLiteral(at)) return false;
  if (look === <u8>LOOK_LINE) return true;
  return look === <u8>LOOK_NAME ? mayRead(at) : mayReadNext(at, anchorEnd - 1);
}

function mayHoldLiteral(at: usize): bool {
  let digits: u32 = 0;
  for (let to = at; to < at + LITERAL_REACH; to++) {
    if (byteAt(to) === NEWLINE) break;
    if (isIn(QUOTE, to)) return true;
    if (isIn(DIGIT, to) && ++digits === FEWEST_DIGITS) return true;
  }
  for (let before = at - 1; before >= at - LITERAL_REACH; before--) {
    if (byteAt(before) === NEWLINE) return false;
    if (isIn(OPENER, before)) return true;
  }
  return false;
}

function findName(at: usize): void {
  let start = at;
  while (start > at - LONGEST_NAME && isIn(PART, start - 1)) start--;
  let end = at;
  while (end < at + LONGEST_NAME && isIn(PART, end)) end++;
  while (start < at && isIn(MARK, start)) start++;
  while (end > at && isIn(MARK, end - 1)) end--;
  nameStart = start;
  nameEnd = end;
}

function mayRead(at: usize): bool {
  findName(at);
  const start = nameStart;
  const end = nameEnd;
  return end > at && (mayBeElement(start) || mayBePair(end) || mayBeTied(start, end));
}

function mayReadNext(at: usize, newline: usize): bool {
  const next = skip(SPACE, newline + 1);
  if (isIn(AFTER_NEWLINE, next) || nextEquals(next) > 0) return true;
  findName(at);
  return mayBeElement(nameStart);
}

function mayBeElement(start: usize): bool {
  const before = byteAt(start - 1);
  if (before === LESS) return true;
  if (before !== COLON) return false;
  for (let at = start - 2; at >= start - ELEMENT_REACH; at--) if (byteAt(at) === LESS) return true;
  return false;
}

function mayBePair(end: usize): bool {
  const at = skip(BEFORE_VALUE, end);
  return byteAt(at) === AMPERSAND || (lowerAt(at) === 0x76 && lowerAt(at + 1) === 0x61);
}

function mayBeTied(start: usize, end: usize): bool {
  const closed = skip(CLOSES, end);
  if (byteAt(closed) === AMPERSAND) return true;
  const operator = skip(SPACE, closed);
  const length = operatorLength(operator);
  if (length > 0) return mayBeAssigned(operator, length);
  return mayBeCalled(end) || mayBeTyped(end) || mayBeWords(start, end);
}

function mayBeAssigned(operator: usize, length: usize): bool {
  return mayHoldValue(operator + length) || (byteAt(operator) === COLON && nextEquals(operator) > 0);
}

function mayBeCalled(end: usize): bool {
  return byteAt(end) === PARENTHESIS && isIn(STRING, skip(SPACE, end + 1));
}

function mayBeTyped(from: usize): bool {
  const equals = isIn(SPACE, from) ? nextEquals(from) : 0;
  return equals > 0 && isIn(STRING, skip(SPACE, equals + 1));
}

function nextEquals(from: usize): usize {
  for (let at = from; at < from + TYPE_REACH; at++) {
    const byte = byteAt(at);
    if (byte === EQUALS) return at;
    if (byte === NEWLINE) return 0;
  }
  return 0;
}
