import { unescapeText } from "./unescape-text.js";

/** The base64 that stands between two armour lines, freed from the language it is quoted in. */
export interface Base64Body {
  /** Candidates, the likeliest first: stray short words may or may not belong to it. Padding is left off. */
  readonly texts: readonly string[];
  /** True where dots stand in for what was left out. */
  readonly isElided: boolean;
  /** True where words stand in it that are no base64: code around string pieces, prose, a comment. */
  readonly hasStrays: boolean;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,3}$/u;
const HEADER = /^[A-Za-z][A-Za-z0-9-]{1,40}: /u;
const ELLIPSIS = /\.{3}|\u2026|\u00e2\u0080\u00a6|\*{3}|#{4}/u;
// A line of code, or a decoration, in front of the base64 and behind it; + is a character of base64 and told apart below.
const BEFORE = /^[^A-Za-z0-9+/=]+/u;
const OF_BASE64 = /[A-Za-z0-9+/=]/u;
const LINE_NUMBER = /^\d{1,6}[:\t ]\s*(?=[A-Za-z0-9+/]{16})/u;
const COMMENT = /^\/\/+\s+/u;
// What a whole line of a wrapped body has at least; shorter words in the middle are code.
const WHOLE_WORD = 16;

/** Collects the base64 out of `text`, in linear time. */
export function base64Body(text: string): Base64Body {
  const words: string[] = [];
  let isElided = false;
  let hasStrays = false;
  for (const piece of unescapeText(text).split(/[\n\r"'`]+/u)) {
    if (ELLIPSIS.test(piece)) isElided = true;
    const found = wordsOf(piece);
    if (found === null) hasStrays = true;
    else words.push(...found);
  }
  const plain = withoutPrefix(words);
  const likely = withoutCode(plain);
  const whole = likely.filter((word, index) => word.length >= WHOLE_WORD || index === likely.length - 1);
  return { texts: [...new Set([whole, plain].map(join))].filter((body) => body.length > 0), isElided, hasStrays };
}

/** The base64 in one line or piece of a string; null where it is something else. */
function wordsOf(piece: string): readonly string[] | null {
  const line = piece.trim();
  if (line === "" || HEADER.test(line)) return [];
  const bare = withoutTail(line).replace(COMMENT, "").replace(BEFORE, "").replace(LINE_NUMBER, "").replace(COMMENT, "");
  if (/^\/+$/u.test(bare)) return null;
  const words = bare.split(/[\s,]+/u).filter((word) => word !== "" && word !== "+");
  const isBody = words.every(
    (word, index) => BASE64.test(word) && (word.length >= WHOLE_WORD || index === words.length - 1),
  );
  return isBody ? words : null;
}

// A short word that comes again is a language's (b"...", "..." & vbCrLf); a body has one short line, its last.
function withoutCode(words: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return words.filter((word) => word.length >= WHOLE_WORD || seen.get(word) === 1);
}

// A diff puts + before each line, a comment //; in base64 itself all lines beginning so would be a strange chance.
function withoutPrefix(words: readonly string[]): readonly string[] {
  const prefix = ["+", "//"].find((candidate) => words.length > 2 && words.every((word) => word.startsWith(candidate)));
  return prefix === undefined ? words : words.map((word) => word.slice(prefix.length));
}

// By hand: a regular expression that looks for the end of a line tries every place before it.
function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && !OF_BASE64.test(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

function join(words: readonly string[]): string {
  return words.join("").replaceAll("=", "");
}
