import type { Text } from "../text.js";

const FIRST_WINDOW = 1024;

/** The run that a regular expression anchored with ^ finds at `start`, within `reach` bytes; empty where there is none. Looks far only where the run goes far. */
export function sliceRun(text: Text, start: number, run: { readonly pattern: RegExp; readonly reach: number }): string {
  const near = run.pattern.exec(text.slice(start, start + FIRST_WINDOW))?.[0] ?? "";
  if (near.length < FIRST_WINDOW) return near;
  return run.pattern.exec(text.slice(start, start + run.reach))?.[0] ?? "";
}
