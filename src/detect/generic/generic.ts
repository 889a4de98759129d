import type { Text } from "../text.js";
import { decide } from "./decide.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { readPlace, type Place } from "./place.js";
import { createLineMemory, type DecideHit, type LineBytes } from "./line-memory.js";
import { mayHoldLiteral } from "./quick-look.js";
import { readHit } from "./read-hit.js";

export { genericAnchors } from "./anchors.js";
export type { GenericCandidate } from "./generic-candidate.js";
export type { LineBytes } from "./line-memory.js";

/** One hit of the prefilter: where the anchor stands in the text, which anchor it is, and the file's name. */
export type GenericHit = readonly [at: number, anchor: number, name: string];

/** Looks at one hit of the prefilter; null where nothing is named and valued. */
export type ReadGeneric = (text: Text, ...hit: GenericHit) => GenericCandidate | null;

/** How generic secrets are read. With `explain` nothing is passed over at a glance or remembered, so that each drop has its reason. */
export interface GenericOptions {
  readonly explain?: boolean;
  /** Looks at the bytes of the texts that will be read; without it every hit is read anew. */
  readonly bytes?: LineBytes;
}

/** A reader of generic secrets; one for each thread. */
export function createGeneric({ explain = false, bytes }: GenericOptions = {}): ReadGeneric {
  const placeOf = createPlaceReader();
  const decideHit = explain || bytes === undefined ? decideAnew(explain) : createLineMemory(bytes);
  return (text, ...[at, anchor, name]) => decideHit(text, { at, anchor, ...placeOf(name) });
}

function decideAnew(explain: boolean): DecideHit {
  return (text, { at, anchor, place }) => {
    if (!explain && place.kind === "code" && !mayHoldLiteral(text, at)) return null;
    const found = readHit(text, at, anchor);
    return found === null ? null : decide(text, found, place);
  };
}

interface NumberedPlace {
  readonly place: Place;
  readonly placeNumber: number;
}

// Hits come file by file, so the last name's place is the next one's as well. Places that mean the same have one number.
function createPlaceReader(): (name: string) => NumberedPlace {
  const numbers = new Map<string, number>();
  const read = (name: string): NumberedPlace => {
    const place = readPlace(name);
    const { kind, isTest, isExample, ending } = place;
    const meaning = `${kind} ${isTest} ${isExample} ${ending}`;
    const placeNumber = numbers.get(meaning) ?? numbers.size;
    numbers.set(meaning, placeNumber);
    return { place, placeNumber };
  };
  let lastName = "";
  let last = read(lastName);
  return (name) => {
    if (name !== lastName) {
      lastName = name;
      last = read(name);
    }
    return last;
  };
}
