import type { Text } from "../text.js";
import { decide } from "./decide.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { readPlace, type Place } from "./place.js";
import { mayHoldLiteral } from "./quick-look.js";
import { readHit } from "./read-hit.js";

export { genericAnchors } from "./anchors.js";
export type { GenericCandidate } from "./generic-candidate.js";

/** One hit of the prefilter: where the anchor stands in the text, which anchor it is, and the file's name. */
export type GenericHit = readonly [at: number, anchor: number, name: string];

/** Looks at one hit of the prefilter; null where nothing is named and valued. */
export type ReadGeneric = (text: Text, ...hit: GenericHit) => GenericCandidate | null;

/** A reader of generic secrets; one for each thread. With `explain` nothing is passed over at a glance, so that each drop has its reason. */
export function createGeneric({ explain = false } = {}): ReadGeneric {
  const placeOf = createPlaceReader();
  return (text, ...[at, anchor, name]) => {
    const place = placeOf(name);
    if (!explain && place.kind === "code" && !mayHoldLiteral(text, at)) return null;
    const found = readHit(text, at, anchor);
    return found === null ? null : decide(text, found, place);
  };
}

// Hits come file by file, so the last name's place is the next one's as well.
function createPlaceReader(): (name: string) => Place {
  let lastName = "";
  let last = readPlace(lastName);
  return (name) => {
    if (name !== lastName) {
      lastName = name;
      last = readPlace(name);
    }
    return last;
  };
}
