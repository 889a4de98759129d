/** Bit sets of the 256 bytes for the gates; the kernel's table and the plain twin's are this one. */
export const TOKEN = 1;
/** `[ \t\w.-]`: what may stand between a name's anchor and the end of the name. */
export const NAME = 2;
/** `[\s'"`\])]`: what may close a name. */
export const CLOSING = 4;
/** `[=>:|?,(]`: what assigns. */
export const OPERATOR = 8;
/** `` [`'"\s=>:|?,(\[{@$-] ``: what may stand between the operator and the value. */
export const SEPARATOR = 16;
/** What a value may be made of: no control, no space, no quote. */
export const VALUE = 32;

// The expressions are over latin1, where JavaScript's \s holds 0xA0: a continuation byte of UTF-8, so it counts as space and as value.
const MEMBERS: readonly (readonly [number, RegExp])[] = [
  [TOKEN, /[A-Za-z0-9_+/=.-]/],
  [NAME, /[ \t\w.-]/],
  [CLOSING, /[\s'"`\])]/],
  [OPERATOR, /[=>:|?,(]/],
  [SEPARATOR, /[`'"\s=>:|?,([{@$-]/],
  [VALUE, /[!#-&(-_a-\xff]/],
];

/** For each byte the classes it belongs to. */
export function byteClasses(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    return MEMBERS.reduce((bits, [bit, members]) => (members.test(character) ? bits | bit : bits), 0);
  });
}
