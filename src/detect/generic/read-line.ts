import { readName, type Name } from "./read-name.js";
import { readTie, type Tie } from "./read-tie.js";
import { readValue, type Value } from "./read-value.js";
import type { Reading } from "./reading.js";

const SCHEME = /(?:bearer|basic|token|digest|apikey|api-key)\s{1,4}(?=[\w+/.~=-]{6})/iy;
const FLAG = /(?:\s-(?:p|u)|--user)[\s=]{0,2}(?=["']?\S)/y;
const USER_PART = /[^\s:"']{1,80}:(?=[^\s"'/])/y;
// What these begin with.
const SCHEMES = beginnings("bBtTdDaA");
const FLAGS = beginnings(" \t\n\v\f\r\xa0-");
const AUTHORIZATION = /^bearer$/i;

/** Reads the name at `at` and the value that belongs to it; null where there is none. */
export function readLine(line: string, at: number): Reading | null {
  const flag = readFlag(line, at);
  if (flag !== null) return flag;
  const name = readName(line, at);
  if (name.end <= at) return null;
  const tie = readTie(line, name);
  if (tie === null) return null;
  return finish(line, name, tie);
}

function finish(line: string, name: Name, tie: Tie): Reading | null {
  const value = readValue(line, tie.from);
  if (value === null) return null;
  const scheme = mayBegin(SCHEMES, line, value.start) ? matchLength(SCHEME, line, value.start) : 0;
  const isHeader = scheme > 0 || (tie.form === "word" && AUTHORIZATION.test(name.name));
  const inner = scheme === 0 ? value : skip(line, value, scheme);
  if (inner === null) return null;
  return toReading(line, name, { form: isHeader ? "header" : tie.form, operator: tie.operator, value: inner });
}

// `"Bearer abc"`: within quotes the scheme is a part of the string; bare, the token is the next word.
function skip(line: string, value: Value, scheme: number): Value | null {
  const start = value.start + scheme;
  if (value.quote !== "") return { ...value, start };
  return readValue(line, start);
}

// `curl -u user:secret`, `mysql -p secret`
function readFlag(line: string, at: number): Reading | null {
  const length = mayBegin(FLAGS, line, at) ? matchLength(FLAG, line, at) : 0;
  if (length === 0) return null;
  const value = readValue(line, at + length);
  if (value === null) return null;
  const isUser = line.charAt(at + 2) === "u";
  const user = isUser ? matchLength(USER_PART, line, value.start) : 0;
  if (isUser && (user === 0 || value.start + user >= value.end)) return null;
  const name = { name: line.slice(at + 1, at + 3), start: at + 1, end: at + 3 };
  return toReading(line, name, { form: "flag", operator: " ", value: { ...value, start: value.start + user } });
}

function toReading(
  line: string,
  name: Name,
  { form, operator, value }: Pick<Reading, "form" | "operator"> & { readonly value: Value },
): Reading {
  const { quote, wrapper, start, end } = value;
  return {
    form,
    name: name.name,
    nameStart: name.start,
    operator,
    quote,
    wrapper,
    start,
    end,
    value: line.slice(start, end),
    line,
  };
}

function matchLength(expression: RegExp, line: string, at: number): number {
  expression.lastIndex = at;
  return expression.exec(line)?.[0].length ?? 0;
}

function beginnings(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

function mayBegin(codes: ReadonlySet<number>, line: string, at: number): boolean {
  return codes.has(line.charCodeAt(at));
}
