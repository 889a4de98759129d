import type { Bytes } from "./bytes.js";

const OPERATORS = ["===", "!==", ":=", "=>", "->", "==", "!=", "?=", "||=", "=", "::", ":", "|", ",", ">"];
const [EQUALS, MORE, COLON, PIPE] = [0x3d, 0x3e, 0x3a, 0x7c];

// For each first byte: what the operators that begin with it go on with.
const isAlone = new Uint8Array(256);
const isFirst = new Uint8Array(256);
for (const operator of OPERATORS) {
  isFirst[operator.charCodeAt(0)] = 1;
  if (operator.length === 1) isAlone[operator.charCodeAt(0)] = 1;
}

/** How long the operator at `at` is that ties a name to its value; 0 where there is none. */
export function operatorLength(text: Bytes, at: number): number {
  const first = text.byte(at);
  if (isFirst[first] !== 1) return 0;
  const second = text.byte(at + 1);
  const third = text.byte(at + 2);
  if (third === EQUALS && isTripled(first, second)) return 3;
  return isDoubled(first, second) ? 2 : (isAlone[first] ?? 0);
}

// === !== ||=
function isTripled(first: number, second: number): boolean {
  return first === PIPE ? second === PIPE : second === EQUALS && (first === EQUALS || first === 0x21);
}

// == => != := :: ?= ->
function isDoubled(first: number, second: number): boolean {
  if (second === EQUALS) return first !== PIPE && first !== 0x2c && first !== MORE && first !== 0x2d;
  if (second === MORE) return first === EQUALS || first === 0x2d;
  return first === COLON && second === COLON;
}
