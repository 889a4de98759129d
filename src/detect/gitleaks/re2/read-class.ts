import { byteSet, type ByteSet } from "../../shape/byte-set.js";
import { Re2Error } from "./re2-node.js";
import type { Re2Reader } from "./re2-reader.js";

// https://github.com/google/re2/wiki/Syntax: Perl and ASCII classes; \s has no vertical tab there.
const PERL: Readonly<Record<string, string>> = { d: "0-9", w: "0-9A-Za-z_", s: "\\t\\n\f\\r " };
const ASCII: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\0-\x7f",
  blank: "\\t ",
  cntrl: "\0-\x1f\x7f",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-/:-@[-`{-~",
  space: "\\t\\n\v\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };
const HEX = /\\x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/y;
const NAMED = /\[:(\^?)([a-z]+):\]/y;
const LAST_ASCII = 0x7f;
const LAST_CODE_POINT = 0x10ffff;

/** The class of \d, \D, \w ... at the reader, which then stands behind it; null where there is none. */
export function readPerlClass(reader: Re2Reader): ByteSet | null {
  const letter = reader.text[reader.at] === "\\" ? (reader.text[reader.at + 1] ?? "") : "";
  const ranges = PERL[letter.toLowerCase()];
  if (ranges === undefined) return null;
  reader.at += 2;
  const set = byteSet(ranges);
  return letter === letter.toLowerCase() ? set : negate(set);
}

/** The code point of a character, escaped or not, at the reader, which then stands behind it. Throws a Re2Error. */
export function readCodePoint(reader: Re2Reader): number {
  const code = reader.text.codePointAt(reader.at) ?? 0;
  if (reader.text[reader.at] === "\\") return readHex(reader) ?? readEscape(reader);
  reader.at += code > 0xffff ? 2 : 1;
  return code;
}

function readHex(reader: Re2Reader): number | null {
  HEX.lastIndex = reader.at;
  const [whole, pair, digits = ""] = HEX.exec(reader.text) ?? [];
  if (whole === undefined) return null;
  reader.at += whole.length;
  const code = Number.parseInt(pair ?? digits, 16);
  if (code > LAST_CODE_POINT) throw new Re2Error(`${whole} is no character`);
  return code;
}

function readEscape(reader: Re2Reader): number {
  const letter = reader.text[reader.at + 1] ?? "";
  reader.at += 2;
  const control = CONTROLS[letter];
  if (control !== undefined) return control;
  if (letter === "" || /[A-Za-z0-9]|[^\0-\x7f]/u.test(letter))
    throw new Re2Error(`\\${letter} has no counterpart here`);
  return letter.charCodeAt(0);
}

/** The bracket expression that opens at the reader, which then stands behind it. Throws a Re2Error. */
export function readBrackets(reader: Re2Reader): ByteSet {
  const isNegated = reader.text[reader.at + 1] === "^";
  reader.at += isNegated ? 2 : 1;
  const set = new Uint8Array(256);
  // A bracket that closes at once is a member.
  for (let isFirst = true; isFirst || reader.text[reader.at] !== "]"; isFirst = false) {
    if (reader.at >= reader.text.length) throw new Re2Error('a "[" without its "]"');
    const named = readNamedClass(reader) ?? readPerlClass(reader);
    if (named === null) fillRange(set, reader);
    else named.forEach((member, at) => (set[at] = (set[at] ?? 0) | member));
  }
  reader.at++;
  const folded = reader.flags.i ? foldCase(set) : set;
  return isNegated ? negate(folded) : folded;
}

/** The set with both cases of each letter in it. */
export function foldCase(set: ByteSet): ByteSet {
  return set.map((member, at) => member | (isLetter(at) ? (set[at ^ 0x20] ?? 0) : 0));
}

function isLetter(code: number): boolean {
  return /[A-Za-z]/u.test(String.fromCharCode(code));
}

function negate(set: ByteSet): ByteSet {
  return set.map((member) => 1 - member);
}

function readNamedClass(reader: Re2Reader): ByteSet | null {
  NAMED.lastIndex = reader.at;
  const [whole, not, name = ""] = NAMED.exec(reader.text) ?? [];
  if (whole === undefined) return null;
  const ranges = ASCII[name];
  if (ranges === undefined) throw new Re2Error(`there is no class ${whole}`);
  reader.at += whole.length;
  return not === "^" ? negate(byteSet(ranges)) : byteSet(ranges);
}

function fillRange(set: ByteSet, reader: Re2Reader): void {
  const first = readCodePoint(reader);
  const isRange = reader.text[reader.at] === "-" && reader.text[reader.at + 1] !== "]";
  if (isRange) reader.at++;
  const last = isRange ? readCodePoint(reader) : first;
  if (last < first) throw new Re2Error("a range of characters that runs backwards");
  if (last > LAST_ASCII) throw new Re2Error("a class with characters beyond ASCII: bytes are looked at here");
  set.fill(1, first, last + 1);
}
