import { MOST_CLOSING, MOST_NAME, MOST_SEPARATORS } from "./kernel-layout.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";

const ASSIGNMENT_REACH = MOST_NAME + MOST_CLOSING + 1 + MOST_SEPARATORS;

/**
 * A look stays on the anchor's line and the next one, but for the name of an element that a line's end cuts, and a few bytes
 * behind an operator or a quote: never more than this.
 */
export const LOOK_REACH = 128;

/** How many bytes from an anchor's start on decide at most whether it stands there and passes its gate. */
export function gateReach({ text, gate, minRun }: PrefilterAnchor): number {
  if (gate === "none") return text.length;
  return text.length + minRun + (gate === "assignment" ? ASSIGNMENT_REACH : 0);
}
