import type { Seen } from "../seen.js";
import type { Around } from "./around.js";
import type { Feature } from "./feature.js";
import { lineFeatures } from "./line.js";
import { nameFeatures } from "./name.js";
import { placeFeatures } from "./place.js";
import { aroundFeatures } from "./surroundings.js";
import { valueFeatures } from "./value.js";

const ownFeatures: readonly Feature[] = [...valueFeatures, ...nameFeatures, ...lineFeatures, ...placeFeatures];

/** The names of what is measured, in the order of `measure`: what the line and its file tell, then what stands around. */
export const featureNames: readonly string[] = [...ownFeatures, ...aroundFeatures].map(([name]) => name);

/** How many measures the line and its file tell; those behind it tell of the lines around. */
export const OWN_FEATURES = ownFeatures.length;

/** Measures what the line and its file tell; what stands around is left zero. Single precision, as the scorer was trained. */
export function measureOwn(seen: Seen): Float32Array {
  const values = new Float32Array(featureNames.length);
  ownFeatures.forEach(([, feature], at) => (values[at] = feature(seen)));
  return values;
}

/** Adds what stands around to a copy of a line's own measures. */
export function measureAround(own: Float32Array, around: Around): Float32Array {
  const values = Float32Array.from(own);
  aroundFeatures.forEach(([, feature], at) => (values[OWN_FEATURES + at] = feature(around)));
  return values;
}
