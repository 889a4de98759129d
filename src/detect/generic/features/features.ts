import type { Seen } from "../seen.js";
import type { Around } from "./around.js";
import type { Feature } from "./feature.js";
import { lineFeatures } from "./line.js";
import { nameFeatures } from "./name.js";
import { placeFeatures } from "./place.js";
import { valueFeatures } from "./value.js";

const features: readonly Feature[] = [...valueFeatures, ...nameFeatures, ...lineFeatures, ...placeFeatures];

/** The names of what is measured, in the order of `measure`. */
export const featureNames: readonly string[] = features.map(([name]) => name);

/** Measures a reading; single precision, as the scorer was trained. */
export function measure(seen: Seen, around: Around): Float32Array {
  const values = new Float32Array(features.length);
  features.forEach(([, feature], at) => (values[at] = feature(seen, around)));
  return values;
}
