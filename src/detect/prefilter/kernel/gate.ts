import { ALNUM, CLOSING, NAME, OPERATOR, SEPARATOR, TOKEN, USER_INFO, VALUE } from "../class-bits";
import {
  CLASSES, GATE_ALNUM, GATE_ASSIGNMENT, GATE_DIGITS, GATE_LINE_END, GATE_TOKEN, GATE_USER_INFO, MOST_CLOSING, MOST_NAME,
  MOST_SEPARATORS, MOST_TRAILING, MOST_USER_INFO,
} from "../kernel-layout";

const AT: u8 = 0x40;
const COLON: u8 = 0x3a;
const NEWLINE: u8 = 0x0a;
const RETURN: u8 = 0x0d;
const TAB: u8 = 0x09;
const BLANK: u8 = 0x20;

/** Whether what follows at `at`, before `end`, has the form that the gate asks for; see passes-gate. */
export function passes(gate: u8, at: usize, end: usize, minRun: usize): bool {
  if (gate === GATE_TOKEN) return run(at, end, TOKEN, minRun) === minRun;
  if (gate === GATE_ASSIGNMENT) return isAssignment(at, end, minRun);
  if (gate === GATE_ALNUM) return run(at, end, ALNUM, minRun) === minRun;
  if (gate === GATE_USER_INFO) return isUserInfo(at, end);
  if (gate === GATE_DIGITS) return isDigits(at, end, minRun);
  return gate !== GATE_LINE_END || isLineEnd(at, end);
}

function isDigits(at: usize, end: usize, minRun: usize): bool {
  if (at + minRun > end) return false;
  for (let to = at; to < at + minRun; to++) if (load<u8>(to) - 0x30 > 9) return false;
  return true;
}

function isUserInfo(at: usize, end: usize): bool {
  const last = at + run(at, end, USER_INFO, MOST_USER_INFO + 1);
  const colon = find(COLON, at, last);
  return colon < last && find(AT, colon + 2, last) < last;
}

function isLineEnd(at: usize, end: usize): bool {
  const last = min(at + MOST_TRAILING, end);
  while (at < last && isTrailing(load<u8>(at))) at++;
  return at < end && load<u8>(at) === NEWLINE;
}

function isTrailing(byte: u8): bool {
  return byte === BLANK || byte === TAB || byte === RETURN;
}

function find(byte: u8, at: usize, end: usize): usize {
  while (at < end && load<u8>(at) !== byte) at++;
  return at;
}

function isAssignment(at: usize, end: usize, minRun: usize): bool {
  at += run(at, end, NAME, MOST_NAME);
  at += run(at, end, CLOSING, MOST_CLOSING);
  if (at >= end || !isOf(at, OPERATOR)) return false;
  at++;
  const lastStart = at + run(at, end, SEPARATOR, MOST_SEPARATORS);
  // One walk for all starts: a run that is broken off lets no start before the break succeed.
  for (let start = at; start <= lastStart; ) {
    const length = run(start, end, VALUE, minRun);
    if (length === minRun) return true;
    start += length + 1;
  }
  return false;
}

function run(from: usize, end: usize, classes: i32, most: usize): usize {
  const limit = min(from + most, end);
  let at = from;
  while (at < limit && isOf(at, classes)) at++;
  return at - from;
}

// @ts-ignore: decorator
@inline
function isOf(at: usize, bits: i32): bool {
  return (<i32>load<u8>(<usize>load<u8>(at), CLASSES) & bits) !== 0;
}
