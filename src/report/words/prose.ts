import { visible } from "./visible.js";

/** Sentences that somebody wrote over several lines, as one line: line ends are spaces there, not something to point at. */
export function prose(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}
