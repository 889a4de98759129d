import type { Place } from "../place.js";
import type { Seen } from "../seen.js";
import type { Around } from "./around.js";
import { lineFeatures } from "./line.js";
import { countMake } from "./make.js";
import { nameFeatures } from "./name.js";
import { phraseFeatures } from "./phrases.js";
import { placeFeatures } from "./place.js";
import { createRecall } from "../recall.js";
import { sharedFeatures } from "./shared.js";
import { aroundFeatures } from "./surroundings.js";
import { valueFeatures } from "./value.js";

const ownFeatures = [valueFeatures, nameFeatures, sharedFeatures, lineFeatures, phraseFeatures, placeFeatures];

/** The names of what is measured, in the order of `measure`: what the line and its file tell, then what stands around. */
export const featureNames: readonly string[] = [...ownFeatures, aroundFeatures].flatMap((features) =>
  features.map(([name]) => name),
);

const OWN_FEATURES = featureNames.length - aroundFeatures.length;
const PHRASES_END = OWN_FEATURES - placeFeatures.length;
const PHRASES_START = PHRASES_END - phraseFeatures.length;

/** Which measures are known (1) when what stands around is not looked at yet; and when what the line says is not, either. */
export const ownKnown = Uint8Array.from(featureNames, (_, at) => (at < OWN_FEATURES ? 1 : 0));
export const makeKnown = ownKnown.map((known, at) => (at >= PHRASES_START && at < PHRASES_END ? 0 : known));

const ofValue = valueFeatures.map(([, measure]) => measure);
const ofLine = [...sharedFeatures, ...lineFeatures].map(([, measure]) => measure);
const ofPhrases = phraseFeatures.map(([, measure]) => measure);
// Few names make up most hits, and a file has one place.
const ofName = createRecall((name: string) => Float32Array.from(nameFeatures, ([, measure]) => measure(name)));
const ofPlace = createRecall((place: Place) => Float32Array.from(placeFeatures, ([, measure]) => measure(place)));

/** Measures what the line and its file tell; what stands around is left zero. Single precision, as the scorer was trained. */
export function measureOwn(seen: Seen): Float32Array {
  const values = measureMake(seen);
  addPhrases(values, seen);
  return values;
}

/** The same, but for what the line says, which is left zero. */
export function measureMake(seen: Seen): Float32Array {
  const values = new Float32Array(featureNames.length);
  const make = countMake(seen.value);
  let at = 0;
  for (const measure of ofValue) values[at++] = measure(seen, make);
  values.set(ofName(seen.reading.name), at);
  at += nameFeatures.length;
  for (const measure of ofLine) values[at++] = measure(seen);
  values.set(ofPlace(seen.place), at + phraseFeatures.length);
  return values;
}

/** Adds what the line says. */
export function addPhrases(values: Float32Array, seen: Seen): void {
  let at = PHRASES_START;
  for (const measure of ofPhrases) values[at++] = measure(seen);
}

/** Adds what stands around to a copy of a line's own measures. */
export function measureAround(own: Float32Array, around: Around): Float32Array {
  const values = own.slice();
  aroundFeatures.forEach(([, feature], at) => (values[OWN_FEATURES + at] = feature(around)));
  return values;
}
