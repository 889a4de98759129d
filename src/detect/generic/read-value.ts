/** A value as it stands in a line. Offsets are characters of the line. */
export interface Value {
  readonly quote: string;
  readonly wrapper: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 1200;
// What may stand before a literal: a constructor or call, a default behind a lookup, a string prefix, an open list.
const WRAPPER =
  /[\w.$[\]()"']{1,60}\s{1,4}(?:\|\||\?\?|or)\s{1,4}(?=["'`])|(?:new\s+)?[A-Za-z_][\w.:]{0,40}\(\s{0,4}(?=\\*["'`])|\[\s{0,4}(?=["'])/y;
const PREFIX = /[bBrRuUfFLN@]{1,2}(?=\\*["'`])/y;
// In pages quotes are written as entities.
const OPENING = /(?:\\{1,3})?(?:"""|'''|["'`])|&(?:quot|apos|#3[49]|#x2[27]);/y;
const BARE = /[^\s"'`<>]{1,1200}/y;

/** Reads the value that begins at `from`: up to its closing quote, or where a bare word ends; null where nothing stands. */
export function readValue(line: string, from: number): Value | null {
  const wrapper = match(WRAPPER, line, from);
  const inner = from + wrapper.length;
  const opened = inner + match(PREFIX, line, inner).length;
  const quote = match(OPENING, line, opened);
  if (quote !== "") return quoted(line, opened + quote.length, { quote, wrapper });
  return bare(line, from);
}

function quoted(line: string, start: number, { quote, wrapper }: Pick<Value, "quote" | "wrapper">): Value | null {
  const most = Math.min(line.length, start + LONGEST);
  for (let end = line.indexOf(quote, start); end >= 0 && end <= most; end = line.indexOf(quote, end + 1)) {
    if (quote.startsWith("\\") || !isEscaped(line, end)) return { quote, wrapper, start, end };
  }
  // A string that goes on in the next line.
  return start < line.length ? { quote, wrapper, start, end: Math.min(most, line.trimEnd().length) } : null;
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line.charCodeAt(at - 1 - slashes) === 92) slashes++;
  return slashes % 2 === 1;
}

function bare(line: string, start: number): Value | null {
  const word = match(BARE, line, start);
  let length = cutAtSeparator(word, isInQuery(line, start));
  length = trimEnd(word, length);
  return length === 0 ? null : { quote: "", wrapper: "", start, end: start + length };
}

// `a=1&token=...&b=2`: the value ends where the next parameter begins.
function isInQuery(line: string, start: number): boolean {
  const before = line.slice(Math.max(0, start - 80), start);
  return /[?&][\w.%-]{1,60}=$/.test(before);
}

function cutAtSeparator(word: string, isQuery: boolean): number {
  const semicolon = word.indexOf(";");
  let end = semicolon >= 0 ? semicolon : word.length;
  if (isQuery) {
    const next = word.search(/[&#]/);
    if (next >= 0) end = Math.min(end, next);
  }
  const member = word.search(/[,&|][\w.-]{1,40}=/);
  if (member >= 0) end = Math.min(end, member);
  const escape = word.search(/\\[nrt"']/);
  return escape > 0 ? Math.min(end, escape) : end;
}

// Closing marks that were not opened within the value belong to what is around it.
function trimEnd(word: string, length: number): number {
  let end = length;
  while (end > 0) {
    const last = word.charAt(end - 1);
    const opener = last === ")" ? "(" : last === "]" ? "[" : last === "}" ? "{" : "";
    const isStray = opener !== "" && !word.slice(0, end).includes(opener);
    if (!isStray && last !== "," && last !== "\\") break;
    end--;
  }
  return end;
}

function match(expression: RegExp, line: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(line)?.[0] ?? "";
}
