import { readGlob, type Glob } from "./glob.js";

/** One line of an ignore file. It speaks of a name at any depth, or of a path below the file's own folder. */
export interface IgnoreRule {
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
  readonly isForNames: boolean;
  /** What comes before the first wildcard and what after the last, as text; `glob` is all behind `head`, undefined where there is none. */
  readonly head: string;
  readonly tail: string;
  readonly glob: Glob | undefined;
}

const WILD = /[*?[\\]/;
// No path is that long; nothing short enough is left out by it but by wildcards in great numbers.
const MOST_LETTERS = 4096;

/** The rules of an ignore file's text, in order, as git reads them. */
export function readRules(text: string): IgnoreRule[] {
  return text.split("\n").flatMap((line) => readRule(line.endsWith("\r") ? line.slice(0, -1) : line) ?? []);
}

function readRule(line: string): IgnoreRule | null {
  if (line === "" || line.startsWith("#") || line.length > MOST_LETTERS) return null;
  const trimmed = trimSpaces(line);
  const isNegated = trimmed.startsWith("!");
  const whole = isNegated ? trimmed.slice(1) : trimmed;
  const isForFolders = whole.endsWith("/");
  const body = isForFolders ? whole.slice(0, -1) : whole;
  if (body === "") return null;
  const isForNames = !body.includes("/");
  const pattern = body.startsWith("/") ? body.slice(1) : body;
  return { isNegated, isForFolders, isForNames, ...takeApart(pattern, !isForNames) };
}

function takeApart(pattern: string, isPath: boolean): Pick<IgnoreRule, "head" | "tail" | "glob"> {
  const wild = pattern.search(WILD);
  if (wild < 0) return { head: pattern, tail: "", glob: undefined };
  const rest = pattern.slice(wild);
  const glob = readGlob(Buffer.from(rest).toString("latin1"), isPath);
  return { head: pattern.slice(0, wild), tail: tailOf(rest), glob };
}

// Without a leading slash: `**/` may stand for nothing.
function tailOf(rest: string): string {
  const tail = /[^*?[\]\\]*$/.exec(rest)?.[0] ?? "";
  return tail.startsWith("/") ? tail.slice(1) : tail;
}

// Trailing spaces do not count, unless the last one is quoted.
function trimSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === " ") end--;
  let quotes = 0;
  while (line[end - 1 - quotes] === "\\") quotes++;
  return line.slice(0, quotes % 2 === 1 && end < line.length ? end + 1 : end);
}
