import type { Check } from "./check.js";

const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "zyxwvutsrqponmlkjihgfedcba",
  "98765432109876543210",
  "0123456789abcdef0123456789abcdef",
];

/** An alphabet or a count: `0123456789abcdef`, `ABCDEFGHIJKLMNOP`. */
export const checkSequence: Check = ({ value }) => {
  if (value.length < 10) return null;
  const lower = value.slice(0, 400).toLowerCase();
  for (let at = 0; at + 10 <= Math.min(lower.length, 64); at += 5) {
    if (RUNS.some((run) => run.includes(lower.slice(at, at + 10)))) return "an alphabet or a count";
  }
  return isOfTwo(lower) ? "one or two characters again and again" : null;
};

function isOfTwo(text: string): boolean {
  const first = text.charCodeAt(0);
  let second = first;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === first || code === second) continue;
    if (second !== first) return false;
    second = code;
  }
  return true;
}
