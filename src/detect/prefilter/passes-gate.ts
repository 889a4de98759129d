import { byteClasses } from "./byte-classes.js";
import { CLOSING, NAME, OPERATOR, SEPARATOR, TOKEN, VALUE } from "./class-bits.js";
import { MOST_CLOSING, MOST_NAME, MOST_SEPARATORS } from "./kernel-layout.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";

let known: Uint8Array | undefined;

/** Whether what follows an anchor that ends at `at` has the form its gate asks for, within `bytes`. Says yes too often, never no wrongly. */
export function passesGate(bytes: Uint8Array, at: number, { gate, minRun }: PrefilterAnchor): boolean {
  if (gate === "token") return run(bytes, at, { of: TOKEN, most: minRun }) === minRun;
  return gate === "none" || isAssignment(bytes, at, minRun);
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
