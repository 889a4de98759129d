import { byteSet, mayOverlap, type ByteSet } from "./byte-set.js";

/** Why a free regular expression is refused (it could be slow, or never end), or null. */
export function lintRegex(source: string): string | null {
  try {
    // oxlint-disable-next-line no-new -- it throws where the source is no regular expression
    new RegExp(source, "yd");
  } catch {
    return "not a regular expression";
  }
  if (/\\[1-9k]/u.test(source)) return "a back-reference";
  return lintPieces(splitPieces(source));
}

/** A quantified piece of an expression: how far it may stretch, and what it holds. */
interface Piece {
  readonly kind: "atom" | "open" | "close" | "or";
  readonly set: ByteSet;
  readonly least: number;
  readonly most: number;
}

const ANY = byteSet("^");
const TOKEN = /\\(?:x[0-9A-Fa-f]{2}|[^])|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[^]/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const SHORTHANDS: Readonly<Record<string, ByteSet>> = {
  "\\d": byteSet("0-9"),
  "\\w": byteSet("A-Za-z0-9_"),
  "\\s": byteSet(" \\t\\n\\r"),
};
/** Two neighbours that may each stretch by this much and share a character try too many ways. */
const MOST_STRETCH = 64;

function splitPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < source.length;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(source)?.[0] ?? "";
    at += token.length;
    QUANTIFIER.lastIndex = at;
    const quantifier = token === "|" || token.startsWith("(") ? null : QUANTIFIER.exec(source);
    at += quantifier?.[0].length ?? 0;
    pieces.push({ kind: kindOf(token), set: setOf(token), ...countsOf(quantifier) });
  }
  return pieces;
}

function kindOf(token: string): Piece["kind"] {
  if (token.startsWith("(")) return "open";
  if (token === ")") return "close";
  return token === "|" ? "or" : "atom";
}

function setOf(token: string): ByteSet {
  const shorthand = SHORTHANDS[token];
  if (shorthand !== undefined) return shorthand;
  if (token.startsWith("[")) return /\\[dwsDWSbpux]/u.test(token) ? ANY : byteSet(token.slice(1, -1));
  if (token === "." || /^\\[A-Za-z]/u.test(token)) return ANY;
  return byteSet(token.startsWith("\\") ? token : `\\${token}`);
}

function countsOf(quantifier: RegExpExecArray | null): { readonly least: number; readonly most: number } {
  if (quantifier === null) return { least: 1, most: 1 };
  const [, sign, least, comma, most] = quantifier;
  if (sign === "?") return { least: 0, most: 1 };
  if (sign !== undefined) return { least: sign === "+" ? 1 : 0, most: Infinity };
  if (comma === undefined) return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === "" ? Infinity : Number(most) };
}

function lintPieces(pieces: readonly Piece[]): string | null {
  if (pieces.some(({ most }) => most === Infinity)) return "a repeat without an upper bound";
  return nestedRepeat(pieces) ?? adjacentRepeats(pieces);
}

// A repeated group in which something may stretch.
function nestedRepeat(pieces: readonly Piece[]): string | null {
  const opened: boolean[] = [];
  for (const { kind, least, most } of pieces) {
    if (kind === "open") opened.push(false);
    const doesStretch = most > least && most > 1;
    const hasStretch = kind === "close" ? opened.pop() === true : false;
    if (hasStretch && most > 1) return "a repeat within a repeat";
    if ((doesStretch || hasStretch) && opened.length > 0) opened[opened.length - 1] = true;
  }
  return null;
}

function adjacentRepeats(pieces: readonly Piece[]): string | null {
  let before: Piece | null = null;
  for (const piece of pieces.filter(({ kind }) => kind === "atom")) {
    const isLong = piece.most - piece.least > MOST_STRETCH;
    if (isLong && before !== null && mayOverlap(before.set, piece.set))
      return "long repeats of the same characters side by side";
    if (isLong) before = piece;
    else if (piece.least > 0) before = null;
  }
  return null;
}
