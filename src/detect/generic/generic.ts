import type { Text } from "../text.js";
import { decide } from "./decide.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { readHit } from "./read-hit.js";

export { genericAnchors } from "./anchors.js";
export type { GenericCandidate } from "./generic-candidate.js";

/** One hit of the prefilter: where the anchor stands in the text, which anchor it is, and the file's name. */
export type GenericHit = readonly [at: number, anchor: number, name: string];

/** Looks at one hit of the prefilter; null where nothing is named and valued. */
export type ReadGeneric = (text: Text, ...hit: GenericHit) => GenericCandidate | null;

/** A reader of generic secrets; one for each thread. */
export function createGeneric(): ReadGeneric {
  return (text, ...[at, anchor, name]) => {
    const found = readHit(text, at, anchor);
    return found === null ? null : decide(text, found, name);
  };
}
