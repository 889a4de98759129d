import type { PrefilterAnchor } from "../prefilter-anchor.js";
import type { Look } from "../prefilter-twin.js";
import type { Bytes } from "./bytes.js";
import { mayHoldLiteral } from "./may-hold-literal.js";
import { mayRead, mayReadNext } from "./may-read.js";

/** Where an anchor stands, and how it is looked at. */
interface LookedAt {
  readonly at: number;
  readonly how: Look;
}

type LookedFor = Pick<PrefilterAnchor, "look" | "text">;

/** Whether something may be read at the hit of an anchor at `at`: true too often, never false wrongly. */
export function passesLook(text: Bytes, { at, how }: LookedAt, { look, text: anchor }: LookedFor): boolean {
  if (look === undefined || how === "none") return true;
  if (how === "program" && !mayHoldLiteral(text, at)) return false;
  if (look === "line") return true;
  return look === "name" ? mayRead(text, at) : mayReadNext(text, at, at + anchor.length - 1);
}
