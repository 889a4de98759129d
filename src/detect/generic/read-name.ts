/** The identifier around a keyword. Offsets are characters of the line. */
export interface Name {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 80;

/** Widens the keyword at `at` to the whole identifier, dots and dashes included. */
export function readName(line: string, at: number): Name {
  const least = Math.max(0, at - LONGEST);
  const most = Math.min(line.length, at + LONGEST);
  let start = at;
  while (start > least && isNamePart(line.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < most && isNamePart(line.charCodeAt(end))) end++;
  return withoutMarks(line, at, { start, end });
}

// `--password` and `$password` are named without their marks; a full stop ends a sentence, not a name.
function withoutMarks(line: string, at: number, wide: { readonly start: number; readonly end: number }): Name {
  let { start, end } = wide;
  while (start < at && isMark(line.charCodeAt(start))) start++;
  while (end > at && isMark(line.charCodeAt(end - 1))) end--;
  return { name: line.slice(start, end), start, end };
}

function isNamePart(code: number): boolean {
  return isWord(code) || isMark(code);
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

// $ - . @
function isMark(code: number): boolean {
  return code === 36 || code === 45 || code === 46 || code === 64;
}
