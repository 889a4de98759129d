/** Classes of a latin1 character, as bits. */
export const DIGIT = 1;
export const CAPITAL = 2;
export const SMALL = 4;
export const LETTER = CAPITAL | SMALL;
export const VOWEL = 8;
export const CONSONANT = 16;
export const HEXADECIMAL = 32;
export const BASE64 = 64;
export const IDENTIFIER = 128;
export const SPACE = 256;
export const BRACKET = 512;
export const SLASH = 1024;
export const STRONG_MARK = 2048;

const MEMBERS: readonly (readonly [number, RegExp])[] = [
  [DIGIT, /\d/],
  [CAPITAL, /[A-Z]/],
  [SMALL, /[a-z]/],
  [VOWEL, /[aeiou]/i],
  [CONSONANT, /[bcdfghjklmnpqrstvwxz]/i],
  [HEXADECIMAL, /[0-9a-fA-F]/],
  [BASE64, /[A-Za-z0-9+/_-]/],
  [IDENTIFIER, /[\w$]/],
  [SPACE, /\s/],
  [BRACKET, /[()[\]{}<>]/],
  [SLASH, /[/\\]/],
  [STRONG_MARK, /[!@#$%^&*?~]/],
];
const table = Uint16Array.from({ length: 256 }, (_, code) =>
  MEMBERS.reduce((bits, [bit, members]) => (members.test(String.fromCharCode(code)) ? bits | bit : bits), 0),
);

/** The classes of the character at `at`; none outside of the text. */
export function classesAt(text: string, at: number): number {
  return table[text.charCodeAt(at)] ?? 0;
}
