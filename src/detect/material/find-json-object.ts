import type { Text } from "../text.js";

const REACHES = [2048, 16_384];

/**
 * The JSON object around the member name (three letters) at `at`, found by braces alone within 16 KB on each side; or why there is none.
 * The name comes once in an object: another one ends the search. Braces within strings are rare in keys.
 */
export function findJsonObject(text: Text, at: number): { readonly start: number; readonly end: number } | string {
  const name = text
    .slice(at, at + 8)
    .replace(/\W/gu, "")
    .slice(0, 3);
  const start = search(REACHES, (reach) => backward(text.slice(at - reach, at), name));
  if (start === null) return "no opening brace within 16 KB";
  const end = search(REACHES, (reach) => forward(text.slice(at, at + reach), name));
  return end === null ? "no closing brace within 16 KB" : { start: at - start, end: at + end };
}

function search(reaches: readonly number[], look: (reach: number) => number | null | "further"): number | null {
  for (const reach of reaches) {
    const found = look(reach);
    if (found !== "further") return found;
  }
  return null;
}

/** Characters from the end of `text` back to the brace. */
function backward(text: string, name: string): number | null | "further" {
  const limit = text.lastIndexOf(name);
  const near = text.slice(limit < 0 ? 0 : limit + name.length);
  const found = unmatched(near, { open: "}", close: "{", from: near.length - 1, step: -1 });
  if (found >= 0) return near.length - found;
  return limit < 0 ? "further" : null;
}

/** Characters from the start of `text` to behind the brace. */
function forward(text: string, name: string): number | null | "further" {
  const limit = text.indexOf(name, name.length + 3);
  const near = limit < 0 ? text : text.slice(0, limit);
  const found = unmatched(near, { open: "{", close: "}", from: 0, step: 1 });
  if (found >= 0) return found + 1;
  return limit < 0 ? "further" : null;
}

interface Walk {
  readonly open: string;
  readonly close: string;
  readonly from: number;
  readonly step: 1 | -1;
}

function unmatched(text: string, { open, close, from, step }: Walk): number {
  let depth = 0;
  for (let at = from; at >= 0 && at < text.length; at += step) {
    if (text[at] === open) depth++;
    if (text[at] !== close) continue;
    if (depth === 0) return at;
    depth--;
  }
  return -1;
}
