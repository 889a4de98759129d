import { DIGIT, OPENER, QUOTE } from "../look-bits.js";
import { isIn, type Bytes } from "./bytes.js";

const REACH = 240;
const NEWLINE = 10;
const FEWEST_DIGITS = 4;

/**
 * A glance at the bytes of a hit in a program's text, which spares most hits the reading: false where the line opens no
 * string, comment or element and holds no number behind the name, so that whatever is assigned is an expression.
 */
export function mayHoldLiteral(text: Bytes, at: number): boolean {
  return holdsLiteral(text, at) || isOpened(text, at);
}

function holdsLiteral(text: Bytes, at: number): boolean {
  let digits = 0;
  for (let to = at; to < at + REACH; to++) {
    if (text.byte(to) === NEWLINE) return false;
    if (isIn(QUOTE, text, to)) return true;
    if (isIn(DIGIT, text, to)) digits++;
    if (digits === FEWEST_DIGITS) return true;
  }
  return false;
}

function isOpened(text: Bytes, at: number): boolean {
  for (let from = at - 1; from >= at - REACH; from--) {
    if (text.byte(from) === NEWLINE) return false;
    if (isIn(OPENER, text, from)) return true;
  }
  return false;
}
