import * as bits from "./look-bits.js";

const MEMBERS: readonly (readonly [number, RegExp])[] = [
  [bits.SPACE, /[^\S\n]/],
  [bits.QUOTE, /["'`]/],
  [bits.STRING, /["'`\\]/],
  [bits.PART, /[\w$.@-]/],
  [bits.MARK, /[$.@-]/],
  [bits.CLOSES, /["'`\])}\\]/],
  [bits.BEFORE_VALUE, /["'`\])}\\,;]|[^\S\n]/],
  [bits.AFTER_NEWLINE, /["'\\<,;&vV=!:>|?-]/],
  [bits.BARE, /[^\s"'`<>]/],
  [bits.LOOKUP, /[\w.$[\]()"']/],
  [bits.OTHERWISE, /[|?o]/],
  [bits.LETTER, /[A-Za-z]/],
  [bits.WORDLIKE, /[\w!@#$%^&*-]/],
  [bits.SOLID, /\S/],
  [bits.JOINED, /[\w=:/.,]/],
  [bits.LINK, /[iwtb]/i],
  [bits.DIGIT, /\d/],
  [bits.OPENER, /["'`#/*<%;?&]/],
];

/** For each byte, as a latin1 character, the classes it belongs to. */
export function lookClasses(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    return MEMBERS.reduce((set, [bit, members]) => (members.test(character) ? set | bit : set), 0);
  });
}
