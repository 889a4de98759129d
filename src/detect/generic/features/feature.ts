import type { Seen } from "../seen.js";

/** One number the scorer weighs: its name (shown in explanations) and how it is measured. */
export type Feature = readonly [name: string, measure: (seen: Seen) => number];

/** 1 where the text matches, else 0. */
export function has(expression: RegExp, text: string): number {
  return expression.test(text) ? 1 : 0;
}
