import type { Text } from "../../text.js";
import { genericAnchors } from "../anchors.js";
import { isWithinName } from "../read-hit.js";
import { mayRead, mayReadNext } from "./may-read.js";

type Look = (text: Text, at: number) => boolean;

// Options of commands and the ends of elements stand beside their names: there the reader decides.
const looks: readonly Look[] = genericAnchors.map(({ text }, anchor) =>
  isWithinName(anchor) ? lookFor(text) : () => true,
);

/** Whether something may be read at the hit of an anchor: a look at bytes alone, true too often, never false wrongly. */
export function mayReadHit(text: Text, at: number, anchor: number): boolean {
  return looks[anchor]?.(text, at) ?? true;
}

function lookFor(anchor: string): Look {
  const newline = anchor.indexOf("\n");
  return newline < 0 ? mayRead : (text, at) => mayReadNext(text, at, at + newline);
}
