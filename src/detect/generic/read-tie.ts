import { isLineOfWords } from "./is-line-of-words.js";
import { isSqlForUser } from "./is-sql.js";
import type { Name } from "./read-name.js";
import type { ReadingForm } from "./reading.js";

/** What ties a name to its value, and where the value begins in the line. */
export interface Tie {
  readonly form: ReadingForm;
  readonly operator: string;
  readonly from: number;
}

type TieReader = (line: string, name: Name) => Tie | null;

const CLOSING = String.raw`(?:\\{0,3}(?:&quot;|["'\x60])|[\])}]){0,4}`;
const PAIR = new RegExp(
  CLOSING + String.raw`\s{0,4}[,;]?\s{0,40}(?:\\?["'])?[vV]alue(?:\\?["'])?\s{0,4}(=>|=|:)\s{0,4}`,
  "y",
);
const NEXT_LINE = /["']?(?:<\/key>)?\s{0,8}\n\s{0,40}(?:<string>|["']?[vV]alue["']?\s{0,4}[:=]\s{0,4})/y;
const ELEMENT = /[^<>\n"]{0,3}(?:\s[^<>\n]{0,120})?>\s{0,8}(?:<!\[CDATA\[)?/y;
const OPERATOR = new RegExp(
  CLOSING +
    String.raw`\s{0,24}(?::\s{0,4}&?[A-Za-z_][\w.<>?|[\] ]{0,30}?(?:\s{1,4}(?==[^=>])|(?==[^=>\s])))?(={3}|!==|:=|=>|->|==|!=|\?=|\|\|=|=|:{1,2}|\||,|>)\s{0,24}(?=\S)`,
  "y",
);
// `var token string = "..."`, `password String = "..."`, `Password As String = "..."`, `Password { get; set; } = "..."`
const TYPED =
  /\s{1,8}(?:[a-z*[\]]{3,12}|\{ ?get;(?: ?set;)? ?\}|character varying|(?:As )?String)\s{0,4}(=)\s{0,4}(?=["'`])/y;
const CALL = /\(\s{0,8}(?=\\?["'`])/y;
const WORD = /[ \t]{1,8}(?:(?:is|was|to|by)[ \t]{1,4}:?[ \t]{0,4})?(?=\S)/iy;
// `login("user", "password")`: the second argument.
const LOGIN = /\(\s{0,4}(["'])[^"'\n]{1,80}\1\s{0,4},\s{0,4}(?=["'])/y;
const PLAIN_WORD = /^[A-Za-z]{1,40}(?:[^\w!@#$%^&*-]|$)/;
const READERS: readonly TieReader[] = [readElement, readPair, readOperator, readLogin, readCall, readWord];

/** How the name is tied to what follows it; null where nothing follows that could be a value. */
export function readTie(line: string, name: Name): Tie | null {
  for (const read of READERS) {
    const tie = read(line, name);
    if (tie !== null) return tie;
  }
  return null;
}

function readElement(line: string, { start, end }: Name): Tie | null {
  const before = line.charAt(start - 1);
  if (before !== "<" && !(before === ":" && /<[\w-]{1,30}:$/.test(line.slice(Math.max(0, start - 32), start))))
    return null;
  const from = after(ELEMENT, line, end);
  return from < 0 || line.charAt(from - 2) === "/" ? null : { form: "element", operator: ">", from };
}

function readPair(line: string, { end }: Name): Tie | null {
  if (!mayBePair(line, end)) return null;
  const from = after(PAIR, line, end);
  if (from >= 0) return { form: "pair", operator: "=", from };
  const next = after(NEXT_LINE, line, end);
  return next < 0 ? null : { form: "pair", operator: ":", from: next };
}

// Only where the word "value" or another line follows.
function mayBePair(line: string, end: number): boolean {
  return line.includes("alue", end) || line.includes("\n", end);
}

function readOperator(line: string, { end }: Name): Tie | null {
  return readAssignment(OPERATOR, line, end) ?? readAssignment(TYPED, line, end);
}

function readAssignment(expression: RegExp, line: string, end: number): Tie | null {
  expression.lastIndex = end;
  const found = expression.exec(line);
  return found === null ? null : { form: "assignment", operator: found[1] ?? "=", from: end + found[0].length };
}

function readLogin(line: string, { name, end }: Name): Tie | null {
  if (line.charAt(end) !== "(") return null;
  const from = /(?:login|signin|authenticate)$/i.test(name) ? after(LOGIN, line, end) : -1;
  return from < 0 ? null : { form: "call", operator: ",", from };
}

function readCall(line: string, { end }: Name): Tie | null {
  const from = after(CALL, line, end);
  return from < 0 ? null : { form: "call", operator: "(", from };
}

function readWord(line: string, { start, end }: Name): Tie | null {
  if (/[\w=:/.,]/.test(line.charAt(start - 1))) return null;
  const from = after(WORD, line, end);
  if (from < 0 || (PLAIN_WORD.test(line.slice(from, from + 40)) && isProse(line, start))) return null;
  return { form: "word", operator: " ", from };
}

// "password to be", "token is": a plain word behind a name is a value only in a command line, or where the line is made so.
function isProse(line: string, nameStart: number): boolean {
  return line.charAt(nameStart - 1) !== "-" && !isLineOfWords(line) && !isSqlForUser(line);
}

function after(expression: RegExp, line: string, at: number): number {
  expression.lastIndex = at;
  const found = expression.exec(line);
  return found === null ? -1 : at + found[0].length;
}
