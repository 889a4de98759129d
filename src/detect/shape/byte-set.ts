/** A set of byte values: 256 entries, 1 where the byte is in it. */
export type ByteSet = Uint8Array;

/** A set from ranges written as in a bracket expression, without the brackets: "a-z0-9_"; a backslash takes the next character as it is. */
export function byteSet(ranges: string): ByteSet {
  const set = new Uint8Array(256);
  const isNegated = ranges.startsWith("^");
  const characters = splitCharacters(isNegated ? ranges.slice(1) : ranges);
  for (let at = 0; at < characters.length;) at = fillRange(set, characters, at);
  return isNegated ? set.map((member) => 1 - member) : set;
}

/** The source of a regular expression's class that has exactly these bytes. */
export function toClassSource(set: ByteSet): string {
  let source = "";
  for (let at = 0; at < 256; at++) {
    if (set[at] !== 1) continue;
    let last = at;
    while (set[last + 1] === 1) last++;
    source += last - at < 2 ? range(at, last, "") : range(at, last, "-");
    at = last;
  }
  return `[${source}]`;
}

/** Whether every byte of `inner` is in `outer`. */
export function isSubset(inner: ByteSet, outer: ByteSet): boolean {
  return inner.every((member, at) => member === 0 || outer[at] === 1);
}

/** Whether the two sets share a byte. */
export function mayOverlap(a: ByteSet, b: ByteSet): boolean {
  return a.some((member, at) => member === 1 && b[at] === 1);
}

/** The members as latin1 characters, in order. */
export function membersOf(set: ByteSet): string[] {
  return [...set].flatMap((member, at) => (member === 1 ? [String.fromCharCode(at)] : []));
}

interface SetCharacter {
  readonly code: number;
  readonly isDash: boolean;
}

// Fills the character or range that begins at `at`; returns where the next one begins.
function fillRange(set: ByteSet, characters: readonly SetCharacter[], at: number): number {
  const [first, dash, end] = characters.slice(at, at + 3);
  const isRange = dash?.isDash === true && end !== undefined;
  const last = isRange ? end : first;
  set.fill(1, first?.code, (last?.code ?? 0) + 1);
  return at + (isRange ? 3 : 1);
}

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };

function splitCharacters(ranges: string): SetCharacter[] {
  const characters: SetCharacter[] = [];
  for (let at = 0; at < ranges.length; at++) {
    const isEscape = ranges[at] === "\\" && at + 1 < ranges.length;
    if (isEscape) at++;
    const character = ranges[at] ?? "";
    const code = isEscape ? (ESCAPED[character] ?? character.charCodeAt(0)) : character.charCodeAt(0);
    characters.push({ code: code & 0xff, isDash: character === "-" && !isEscape });
  }
  return characters;
}

function range(first: number, last: number, dash: string): string {
  return first === last ? escaped(first) : `${escaped(first)}${dash}${escaped(last)}`;
}

function escaped(code: number): string {
  const character = String.fromCharCode(code);
  return /[A-Za-z0-9_]/u.test(character) ? character : `\\x${code.toString(16).padStart(2, "0")}`;
}
