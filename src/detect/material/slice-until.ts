import type { Text } from "../text.js";

const FIRST_WINDOW = 2048;

/**
 * Text from `start` up to the next `mark` behind it, at most `reach` bytes. The window grows step by step: a text full of marks
 * costs no more to look at than its length.
 */
export function sliceUntil(
  text: Text,
  start: number,
  stop: { readonly mark: string | RegExp; readonly reach: number },
): string {
  for (let size = Math.min(FIRST_WINDOW, stop.reach); ; size = Math.min(size * 8, stop.reach)) {
    const window = text.slice(start, start + size);
    const next = typeof stop.mark === "string" ? window.indexOf(stop.mark, 1) : window.slice(1).search(stop.mark) + 1;
    if (next > 0) return window.slice(0, next);
    if (size === stop.reach || start + size >= text.length) return window;
  }
}
