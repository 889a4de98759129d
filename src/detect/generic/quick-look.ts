import type { Text } from "../text.js";

const REACH = 240;
const NEWLINE = 10;
const FEWEST_DIGITS = 4;
// What opens a string, a comment or an element.
const QUOTES = membersOf("\"'`");
const DIGITS = membersOf("0123456789");
const OPENERS = membersOf("\"'`#/*<%;?&");

/**
 * A glance at the bytes of a hit in a program's text, which spares most hits the reading: false where the line opens no
 * string, comment or element and holds no number behind the name, so that whatever is assigned is an expression.
 */
export function mayHoldLiteral(text: Text, at: number): boolean {
  return holdsLiteral(text, at) || isOpened(text, at);
}

function holdsLiteral(text: Text, at: number): boolean {
  let digits = 0;
  for (let to = at; to < at + REACH; to++) {
    const byte = text.byte(to);
    if (byte === NEWLINE) return false;
    if (QUOTES[byte] === 1) return true;
    digits += DIGITS[byte] ?? 0;
    if (digits === FEWEST_DIGITS) return true;
  }
  return false;
}

function isOpened(text: Text, at: number): boolean {
  for (let from = at - 1; from >= at - REACH; from--) {
    const byte = text.byte(from);
    if (byte === NEWLINE) return false;
    if (OPENERS[byte] === 1) return true;
  }
  return false;
}

function membersOf(characters: string): Uint8Array {
  const members = new Uint8Array(256);
  for (const character of characters) members[character.charCodeAt(0)] = 1;
  return members;
}
