import { AFTER_NEWLINE, BEFORE_VALUE, CLOSES, SPACE, STRING } from "../look-bits.js";
import { isIn, skip, type Bytes } from "./bytes.js";
import { mayBeWords } from "./may-be-words.js";
import { mayHoldValue } from "./may-hold-value.js";
import { nameAround } from "./name-around.js";
import { operatorLength } from "./operator-length.js";

const [AMPERSAND, LESS, COLON, EQUALS, PARENTHESIS] = [0x26, 0x3c, 0x3a, 0x3d, 0x28];
const NEWLINE = 10;
const ELEMENT_REACH = 32;
// Within this a type may stand between name and operator.
const TYPE_REACH = 48;

/**
 * A look at the bytes of a hit, before any string is made of them: false where no value of three characters can be tied to
 * the name at `at`. Says yes too often, never no where `readLine` reads what the check of the length lets through.
 */
export function mayRead(text: Bytes, at: number): boolean {
  const { start, end } = nameAround(text, at);
  if (end <= at) return false;
  return mayBeElement(text, start) || mayBePair(text, end) || mayBeTied(text, start, end);
}

/** The same for a name that stands at the end of its line, which `newline` is: the value is in the next one. */
export function mayReadNext(text: Bytes, at: number, newline: number): boolean {
  const next = skip(SPACE, text, newline + 1);
  return (
    isIn(AFTER_NEWLINE, text, next) || nextEquals(text, next) > 0 || mayBeElement(text, nameAround(text, at).start)
  );
}

function mayBeElement(text: Bytes, start: number): boolean {
  const before = text.byte(start - 1);
  if (before === LESS) return true;
  if (before !== COLON) return false;
  for (let at = start - 2; at >= start - ELEMENT_REACH; at--) if (text.byte(at) === LESS) return true;
  return false;
}

// `name": ..., "value": ...`
function mayBePair(text: Bytes, end: number): boolean {
  const at = skip(BEFORE_VALUE, text, end);
  return text.byte(at) === AMPERSAND || ((text.byte(at) | 32) === 0x76 && (text.byte(at + 1) | 32) === 0x61);
}

function mayBeTied(text: Bytes, start: number, end: number): boolean {
  const closed = skip(CLOSES, text, end);
  if (text.byte(closed) === AMPERSAND) return true;
  const operator = skip(SPACE, text, closed);
  const length = operatorLength(text, operator);
  if (length > 0 && mayBeAssigned(text, operator, length)) return true;
  return length === 0 && (mayBeCalled(text, end) || mayBeTyped(text, end) || mayBeWords(text, start, end));
}

// `password: string = "..."` has its value behind the type.
function mayBeAssigned(text: Bytes, operator: number, length: number): boolean {
  return mayHoldValue(text, operator + length) || (text.byte(operator) === COLON && nextEquals(text, operator) > 0);
}

function mayBeCalled(text: Bytes, end: number): boolean {
  return text.byte(end) === PARENTHESIS && isIn(STRING, text, skip(SPACE, text, end + 1));
}

// `var token string = "..."`
function mayBeTyped(text: Bytes, from: number): boolean {
  const equals = isIn(SPACE, text, from) ? nextEquals(text, from) : 0;
  return equals > 0 && isIn(STRING, text, skip(SPACE, text, equals + 1));
}

// The first sign of equality within reach, or 0.
function nextEquals(text: Bytes, from: number): number {
  for (let at = from; at < from + TYPE_REACH; at++) {
    const byte = text.byte(at);
    if (byte === EQUALS) return at;
    if (byte === NEWLINE) return 0;
  }
  return 0;
}
