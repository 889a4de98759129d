import type { Text } from "../text.js";

const REACH = 16_384;

/** The JSON object around `at`, found by braces alone within 16 KB on each side, or why there is none. Braces in strings are rare in keys. */
export function findJsonObject(text: Text, at: number): { readonly start: number; readonly end: number } | string {
  const before = text.slice(at - REACH, at);
  const first = Math.max(0, at - REACH);
  const start = unmatched(before, { open: "}", close: "{", from: before.length - 1, step: -1 });
  if (start < 0) return "no opening brace within 16 KB";
  const after = text.slice(at, at + REACH);
  const end = unmatched(after, { open: "{", close: "}", from: 0, step: 1 });
  return end < 0 ? "no closing brace within 16 KB" : { start: first + start, end: at + end + 1 };
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
