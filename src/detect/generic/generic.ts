import type { Look } from "../prefilter/prefilter-twin.js";
import type { Text } from "../text.js";
import { decide } from "./decide.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { isProgram, readPlace } from "./place.js";
import { createLineMemory, type LineBytes, type NumberedPlace } from "./line-memory.js";
import { mayHoldLiteral } from "../prefilter/look/may-hold-literal.js";
import { readHit } from "./read-hit.js";

export { genericAnchors } from "./anchors.js";
export type { GenericCandidate } from "./generic-candidate.js";
export { REACH } from "./features/around.js";
export type { LineBytes } from "./line-memory.js";

/** Looks at one hit of the prefilter in a content: where the anchor stands in the text, and which it is; null where nothing is named and valued. */
export type ReadGeneric = (text: Text, at: number, anchor: number) => GenericCandidate | null;

/** How generic secrets are read. With `explain` nothing is passed over at a glance or remembered, so that each drop has its reason. */
export interface GenericOptions {
  readonly explain?: boolean;
  /** Looks at the bytes of the texts that will be read; without it every hit is read anew. */
  readonly bytes?: LineBytes;
}

/** How the prefilter is to look at hits in a content of this name: what it passes over, no reader would take up. */
export function lookFor(name: string): Look {
  return isProgram(name) ? "program" : "text";
}

/** For the name of a content its reader of generic secrets; one for each thread. */
export function createGeneric({ explain = false, bytes }: GenericOptions = {}): (name: string) => ReadGeneric {
  const placeOf = createPlaceReader();
  const readerAt = explain || bytes === undefined ? decideAnew(explain) : createLineMemory(bytes);
  return (name) => {
    // Most contents have no hit, and need not be placed.
    let read: ReadGeneric | undefined;
    return (text, at, anchor) => (read ??= readerAt(placeOf(name)))(text, at, anchor);
  };
}

function decideAnew(explain: boolean): (spot: NumberedPlace) => ReadGeneric {
  return ({ place }) =>
    (text, at, anchor) => {
      if (!explain && place.kind === "code" && !mayHoldLiteral(text, at)) return null;
      const found = readHit(text, at, anchor);
      return found === null ? null : decide(text, found, place);
    };
}

// Places that mean the same have one number.
function createPlaceReader(): (name: string) => NumberedPlace {
  const known = new Map<string, NumberedPlace>();
  return (name) => {
    const place = readPlace(name);
    const { kind, isTest, isExample, ending } = place;
    const meaning = `${kind} ${isTest} ${isExample} ${ending}`;
    const spot = known.get(meaning) ?? { place, placeNumber: known.size };
    known.set(meaning, spot);
    return spot;
  };
}
