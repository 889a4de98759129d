/** The bytes that a bracket expression matches, and where the pattern goes on behind it. */
export interface Bracket {
  readonly set: Uint8Array;
  readonly next: number;
}

const SLASH = 0x2f;

// First and last character of each range: ASCII, whatever the locale.
const CLASSES: Readonly<Record<string, string>> = {
  alnum: "09AZaz",
  alpha: "AZaz",
  blank: "  \t\t",
  cntrl: "\u0000\u001f\u007f\u007f",
  digit: "09",
  graph: "!~",
  lower: "az",
  print: " ~",
  punct: "!/:@[`{~",
  space: "  \t\t\n\n\r\r",
  upper: "AZ",
  xdigit: "09AFaf",
};

/** Reads the bracket expression that begins at `start`, as git does; null where it is broken, so that its pattern matches nothing. */
export function readBracket(pattern: string, start: number): Bracket | null {
  const lead = pattern[start + 1];
  const isNegated = lead === "!" || lead === "^";
  const set = new Uint8Array(256);
  let from: string | null = null;
  for (let at = start + (isNegated ? 2 : 1), isFirst = true; at < pattern.length; isFirst = false) {
    // The first one is a member, whatever it is.
    if (pattern[at] === "]" && !isFirst) return { set: finish(set, isNegated), next: at + 1 };
    const member = readMember(pattern, at, from);
    if (member === null) return null;
    for (let range = 0; range < member.ranges.length; range += 2) addRange(set, member.ranges, range);
    from = member.from;
    at = member.next;
  }
  return null;
}

interface Member {
  readonly ranges: string;
  /** The character a range may begin with, if a hyphen follows. */
  readonly from: string | null;
  readonly next: number;
}

function readMember(pattern: string, at: number, from: string | null): Member | null {
  const char = pattern[at] ?? "";
  const following = pattern[at + 1];
  if (char === "[" && following === ":") return readClass(pattern, at);
  if (char === "-" && from !== null && following !== undefined && following !== "]") {
    const to = readCharacter(pattern, at + 1);
    return to === null ? null : { ranges: from + to.char, from: null, next: to.next };
  }
  const own = readCharacter(pattern, at);
  return own === null ? null : { ranges: own.char + own.char, from: own.char, next: own.next };
}

function readCharacter(pattern: string, at: number): { readonly char: string; readonly next: number } | null {
  const isQuoted = pattern[at] === "\\";
  const char = pattern[isQuoted ? at + 1 : at];
  return char === undefined ? null : { char, next: at + (isQuoted ? 2 : 1) };
}

function readClass(pattern: string, at: number): Member | null {
  const end = pattern.indexOf("]", at + 2);
  if (end < 0) return null;
  // Without its second colon it is a bracket and a colon among the members.
  if (end === at + 2 || pattern[end - 1] !== ":") return { ranges: "[[", from: "[", next: at + 1 };
  const name = pattern.slice(at + 2, end - 1);
  const ranges = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  return ranges === undefined ? null : { ranges, from: null, next: end + 1 };
}

function addRange(set: Uint8Array, ranges: string, at: number): void {
  const last = ranges.charCodeAt(at + 1);
  if (ranges.charCodeAt(at) <= last) set.fill(1, ranges.charCodeAt(at), last + 1);
}

function finish(set: Uint8Array, isNegated: boolean): Uint8Array {
  const finished = isNegated ? set.map((isIn) => 1 - isIn) : set;
  finished[SLASH] = 0;
  return finished;
}
