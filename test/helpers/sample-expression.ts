/** How a text is chosen: repeats at their most (up to a bound) or at their least, and which of several options. */
export interface Choice {
  readonly isLong: boolean;
  readonly turn: number;
}

const TOKEN = /\\(?:x[0-9A-Fa-f]{2}|[^])|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[^]/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const MOST_REPEATS = 4096;
const LIKED = ["a", "A", "1", "_", " "];

/** A text of the shape that an expression asks for; looks around are passed over, so it need not match. */
export function sampleExpression(source: string, choice: Choice): string {
  const reader = { source, at: 0 };
  return sampleOptions(reader, choice);
}

interface Reader {
  readonly source: string;
  at: number;
}

// Up to the end, or the bracket that closes the group.
function sampleOptions(reader: Reader, choice: Choice): string {
  const options = [""];
  for (let token = take(reader, TOKEN); token !== null && token[0] !== ")"; token = take(reader, TOKEN)) {
    if (token[0] === "|") options.push("");
    else options.push((options.pop() ?? "") + sampleRepeated(token[0], reader, choice));
  }
  return options[choice.turn % options.length] ?? "";
}

function sampleRepeated(token: string, reader: Reader, choice: Choice): string {
  const one = token.startsWith("(") ? sampleOptions(reader, choice) : sampleOne(token, choice);
  const quantifier = take(reader, QUANTIFIER);
  if (/^\(\?<?[=!]/u.test(token)) return "";
  return one.repeat(timesOf(quantifier, choice.isLong));
}

function timesOf(quantifier: RegExpExecArray | null, isLong: boolean): number {
  if (quantifier === null) return 1;
  const [, sign, least, comma, most] = quantifier;
  if (sign !== undefined) return isLong ? (sign === "?" ? 1 : MOST_REPEATS) : sign === "+" ? 1 : 0;
  if (comma === undefined || !isLong) return Number(least);
  return Math.min(most === "" ? MOST_REPEATS : Number(most), MOST_REPEATS);
}

function sampleOne(token: string, { turn }: Choice): string {
  if (token.length === 1 && token !== ".") return token;
  const member = new RegExp(`^(?:${token})$`);
  const all = [...LIKED, ...Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte))];
  const members = all.filter((character) => member.test(character));
  return members[turn % Math.max(1, members.length)] ?? "";
}

function take(reader: Reader, what: RegExp): RegExpExecArray | null {
  what.lastIndex = reader.at;
  const found = what.exec(reader.source);
  reader.at += found?.[0].length ?? 0;
  return found;
}
