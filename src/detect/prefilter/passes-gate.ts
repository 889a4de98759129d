import { byteClasses } from "./byte-classes.js";
import { ALNUM, CLOSING, NAME, OPERATOR, SEPARATOR, TOKEN, USER_INFO, VALUE } from "./class-bits.js";
import { MOST_CLOSING, MOST_NAME, MOST_SEPARATORS, MOST_TRAILING, MOST_USER_INFO } from "./kernel-layout.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";

const [AT, COLON, NEWLINE] = [0x40, 0x3a, 0x0a];
const TRAILING: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);
let known: Uint8Array | undefined;

/** Whether what follows an anchor that ends at `at` has the form its gate asks for, within `bytes`. Says yes too often, never no wrongly. */
export function passesGate(bytes: Uint8Array, at: number, { gate, minRun }: PrefilterAnchor): boolean {
  switch (gate) {
    case "none":
      return true;
    case "token":
      return run(bytes, at, { of: TOKEN, most: minRun }) === minRun;
    case "alnum":
      return run(bytes, at, { of: ALNUM, most: minRun }) === minRun;
    case "digits":
      return isDigits(bytes, at, minRun);
    case "assignment":
      return isAssignment(bytes, at, minRun);
    case "user-info":
      return isUserInfo(bytes, at);
    case "line-end":
      return isLineEnd(bytes, at);
    default:
      return gate satisfies never;
  }
}

function isDigits(bytes: Uint8Array, at: number, minRun: number): boolean {
  for (let to = at; to < at + minRun; to++) {
    const byte = bytes[to] ?? 0;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}

// As an expression: [user info]{0,}:[user info]{1,}@ with 281 bytes before the at sign at most
function isUserInfo(bytes: Uint8Array, at: number): boolean {
  const end = at + run(bytes, at, { of: USER_INFO, most: MOST_USER_INFO + 1 });
  const colon = bytes.indexOf(COLON, at);
  if (colon < 0 || colon + 2 >= end) return false;
  const sign = bytes.indexOf(AT, colon + 2);
  return sign >= 0 && sign < end;
}

// As an expression: [ \t\r]{0,3}\n
function isLineEnd(bytes: Uint8Array, at: number): boolean {
  let to = at;
  while (to < at + MOST_TRAILING && TRAILING.has(bytes[to] ?? 0)) to++;
  return bytes[to] === NEWLINE;
}

// As an expression: [ \t\w.-]{0,20} [\s'"`\])]{0,3} [=>:|?,(] [`'"\s=>:|?,(\[{@$-]{0,8} value{minRun,}
function isAssignment(bytes: Uint8Array, at: number, minRun: number): boolean {
  const nameEnd = at + run(bytes, at, { of: NAME, most: MOST_NAME });
  const operator = nameEnd + run(bytes, nameEnd, { of: CLOSING, most: MOST_CLOSING });
  if (!isOf(bytes, operator, OPERATOR)) return false;
  const lastStart = operator + 1 + run(bytes, operator + 1, { of: SEPARATOR, most: MOST_SEPARATORS });
  // Separators such as = and $ may as well be the value's first characters, so the value may begin at any of them.
  for (let start = operator + 1; start <= lastStart; start++) {
    if (run(bytes, start, { of: VALUE, most: minRun }) === minRun) return true;
  }
  return false;
}

function run(bytes: Uint8Array, from: number, { of, most }: { readonly of: number; readonly most: number }): number {
  let length = 0;
  while (length < most && isOf(bytes, from + length, of)) length++;
  return length;
}

function isOf(bytes: Uint8Array, at: number, bits: number): boolean {
  const byte = bytes[at];
  return byte !== undefined && (((known ??= byteClasses())[byte] ?? 0) & bits) !== 0;
}
