import type { Feature } from "./feature.js";

/** What name and value tell together. */
export const sharedFeatures: readonly Feature[] = [
  ["value shares the name's words", ({ plainName, plainValue }) => sharedStart(plainName, plainValue)],
];

// How many characters of the value's beginning or end the name holds too.
function sharedStart(name: string, value: string): number {
  if (value.length < 4) return 0;
  let length = 0;
  for (let size = 4; size <= value.length; size++) {
    if (!name.includes(value.slice(0, size)) && !name.includes(value.slice(-size))) break;
    length = size;
  }
  return length / value.length;
}
