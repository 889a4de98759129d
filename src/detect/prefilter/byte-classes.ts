import { ALNUM, CLOSING, NAME, OPERATOR, SEPARATOR, TOKEN, USER_INFO, VALUE } from "./class-bits.js";

// Over latin1 JavaScript's \s holds 0xA0, which is a continuation byte of UTF-8: it counts as space and as value.
const MEMBERS: readonly (readonly [number, RegExp])[] = [
  [TOKEN, /[A-Za-z0-9_+/=.-]/],
  [NAME, /[ \t\w.-]/],
  [CLOSING, /[\s'"`\])]/],
  [OPERATOR, /[=>:|?,(]/],
  [SEPARATOR, /[`'"\s=>:|?,([{@$-]/],
  [VALUE, /[!#-&(-_a-\xff]/],
  [ALNUM, /[A-Za-z0-9]/],
  [USER_INFO, /[^\n-\r \t"'<>`/\\]/],
];

/** For each byte the classes it belongs to. */
export function byteClasses(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    return MEMBERS.reduce((bits, [bit, members]) => (members.test(character) ? bits | bit : bits), 0);
  });
}
