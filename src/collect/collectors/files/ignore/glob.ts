import { readBracket } from "./read-bracket.js";

/** A pattern with wildcards, taken apart: a byte, a set of bytes, or a wildcard of any length. Null matches nothing. */
export type Glob = readonly Token[] | null;
type Token = number | Uint8Array | "star" | "folders" | "all";

const SLASH = 0x2f;
const ANY = new Uint8Array(256).fill(1);
ANY[SLASH] = 0;

/** Takes a pattern (one character a byte) apart. In a path, `**` between slashes spans folders; in a name it is a star. */
export function readGlob(pattern: string, isPath: boolean): Glob {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length;) {
    const read = readToken(pattern, at, isPath);
    if (read === null) return null;
    tokens.push(read.token);
    at = read.next;
  }
  return tokens;
}

interface ReadToken {
  readonly token: Token;
  readonly next: number;
}

function readToken(pattern: string, at: number, isPath: boolean): ReadToken | null {
  const char = pattern[at];
  if (char === "*") return readStars(pattern, at, isPath);
  if (char === "?") return { token: ANY, next: at + 1 };
  if (char === "[") {
    const bracket = readBracket(pattern, at);
    return bracket === null ? null : { token: bracket.set, next: bracket.next };
  }
  const own = char === "\\" ? at + 1 : at;
  return own < pattern.length ? { token: pattern.charCodeAt(own), next: own + 1 } : null;
}

function readStars(pattern: string, at: number, isPath: boolean): ReadToken {
  let end = at;
  while (pattern[end] === "*") end++;
  const isWhole = isPath && end > at + 1 && (at === 0 || pattern[at - 1] === "/");
  if (isWhole && pattern[end] === "/") return { token: "folders", next: end + 1 };
  if (isWhole && (end === pattern.length || pattern.startsWith("\\/", end))) return { token: "all", next: end };
  return { token: "star", next: end };
}

/**
 * Whether the glob matches the whole text (one character a byte). Only the last wildcard of each sort is ever taken back, for what an
 * earlier one could still reach the later one reaches too: no pattern makes this slow.
 */
export function matchesGlob(glob: Glob, text: string): boolean {
  return glob !== null && mayBegin(glob[0], text) && matchesTokens(glob, text);
}

// Most texts differ in their first character already.
function mayBegin(token: Token | undefined, text: string): boolean {
  return token === undefined || typeof token === "string" || isAt(token, text, 0);
}

function matchesTokens(tokens: readonly Token[], text: string): boolean {
  const last = { star: NOWHERE, deep: NOWHERE };
  let here: Mark = { index: 0, at: 0 };
  while (here.index < tokens.length || here.at < text.length) {
    const token = tokens[here.index];
    if (typeof token === "string") {
      last.star = token === "star" ? here : NOWHERE;
      if (token !== "star") last.deep = here;
      here = { index: here.index + 1, at: here.at };
    } else if (isAt(token, text, here.at)) {
      here = { index: here.index + 1, at: here.at + 1 };
    } else {
      last.star = stepStar(last.star, text);
      if (last.star === NOWHERE) last.deep = stepDeep(last.deep, tokens, text);
      const again = last.star === NOWHERE ? last.deep : last.star;
      if (again === NOWHERE) return false;
      here = { index: again.index + 1, at: again.at };
    }
  }
  return true;
}

interface Mark {
  readonly index: number;
  readonly at: number;
}

const NOWHERE: Mark = { index: -1, at: 0 };

function isAt(token: number | Uint8Array | undefined, text: string, at: number): boolean {
  if (token === undefined || at >= text.length) return false;
  const byte = text.charCodeAt(at);
  return typeof token === "number" ? token === byte : token[byte] === 1;
}

function stepStar({ index, at }: Mark, text: string): Mark {
  const isOver = index < 0 || at >= text.length || text.charCodeAt(at) === SLASH;
  return isOver ? NOWHERE : { index, at: at + 1 };
}

function stepDeep({ index, at }: Mark, tokens: readonly Token[], text: string): Mark {
  if (index < 0) return NOWHERE;
  if (tokens[index] === "all") return at < text.length ? { index, at: at + 1 } : NOWHERE;
  const slash = text.indexOf("/", at);
  return slash < 0 ? NOWHERE : { index, at: slash + 1 };
}
