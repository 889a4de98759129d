import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { keepNurserySmall } from "./keep-nursery-small.js";

// Both halves of it: new objects fill one, and those that are still needed move to the other.
const WIDE = 16 * 1024 * 1024;
const EVERY_MS = 100;

/**
 * Lets the memory in which new objects are made grow once, from one megabyte to eight, and holds it there. For looks at accounts: the
 * answers of many keys are under way at the same time, and in a small nursery most of them would be moved on and cleared at length.
 */
export function widenNursery(): void {
  setFlagsFromString("--semi-space-growth-factor=8");
  const watch = setInterval(() => {
    if (sizeOfNursery() < WIDE) return;
    keepNurserySmall();
    clearInterval(watch);
  }, EVERY_MS);
  watch.unref();
}

function sizeOfNursery(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")?.space_size ?? WIDE;
}
