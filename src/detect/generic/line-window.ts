import type { Text } from "../text.js";

/** How far before and behind a hit its line is looked at. */
export const MOST_BEFORE = 400;
/** The longest value that is read lies within it. */
export const MOST_AFTER = 1600;
// Most lines end within the first reach.
const FIRST_AFTER = 400;

/** A line of the text, or the part of a very long one around a hit. `start` is its offset in the text. */
export interface LineWindow {
  readonly start: number;
  readonly line: string;
}

/** The line around `at`, and the next one where the name stands at the line's end; at most 2 KB. */
export function lineWindow(text: Text, at: number, withNext: boolean): LineWindow {
  return (
    cutLine(text, at, { withNext, after: FIRST_AFTER }) ??
    cutLine(text, at, { withNext, after: MOST_AFTER }) ??
    whole(text, at)
  );
}

interface Reach {
  readonly withNext: boolean;
  readonly after: number;
}

// Null where the line goes on beyond the reach.
function cutLine(text: Text, at: number, { withNext, after }: Reach): LineWindow | null {
  const from = Math.max(0, at - MOST_BEFORE);
  const window = text.slice(from, at + after);
  const start = startIn(window, at - from);
  let end = window.indexOf("\n", at - from);
  if (end >= 0 && withNext) end = window.indexOf("\n", end + 1);
  if (end < 0 && at + after < text.length) return null;
  return { start: from + start, line: window.slice(start, end < 0 ? window.length : end) };
}

function whole(text: Text, at: number): LineWindow {
  const from = Math.max(0, at - MOST_BEFORE);
  const window = text.slice(from, at + MOST_AFTER);
  const start = startIn(window, at - from);
  return { start: from + start, line: window.slice(start) };
}

function startIn(window: string, at: number): number {
  return at === 0 ? 0 : window.lastIndexOf("\n", at - 1) + 1;
}
