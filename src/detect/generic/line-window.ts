import type { Text } from "../text.js";

const MOST_BEFORE = 400;
const MOST_AFTER = 1600;
const NEWLINE = 10;

/** A line of the text, or the part of a very long one around a hit. `start` is its offset in the text. */
export interface LineWindow {
  readonly start: number;
  readonly line: string;
  /** True where the line goes on beyond the window. */
  readonly cut: boolean;
}

/** The line around `at`, and the next one where the name stands at the line's end; at most 2 KB. */
export function lineWindow(text: Text, at: number, withNext: boolean): LineWindow {
  const least = Math.max(0, at - MOST_BEFORE);
  const most = Math.min(text.length, at + MOST_AFTER);
  let start = at;
  while (start > least && text.byte(start - 1) !== NEWLINE) start--;
  let end = lineEnd(text, at, most);
  if (withNext && end < most) end = lineEnd(text, end + 1, most);
  const cut = (start > 0 && text.byte(start - 1) !== NEWLINE) || (end < text.length && text.byte(end) !== NEWLINE);
  return { start, line: text.slice(start, end), cut };
}

function lineEnd(text: Text, from: number, most: number): number {
  let end = from;
  while (end < most && text.byte(end) !== NEWLINE) end++;
  return end;
}
