import type { Around } from "./around.js";

/** One measure of the lines around. */
export type AroundFeature = readonly [name: string, measure: (around: Around) => number];

/** What the lines around tell; the last of all measures, for they alone are not known from the line. */
export const aroundFeatures: readonly AroundFeature[] = [
  ["telling words around", (around) => around.telling],
  ["tests and examples around", (around) => around.staged],
  ["program around", (around) => around.program],
  ["lines around", (around) => around.lines],
  ["length of the lines around", (around) => around.meanLine],
  ["hosts and users around", (around) => around.account],
  ["value again around", (around) => around.again],
  ["another script around", (around) => around.foreignShare],
];
