import { SPREAD, STEP_BYTES } from "./kernel-layout.js";
import { commonTrigrams } from "./window-cost.js";
import { stepHash } from "./window-hashes.js";

const TRIED = 200;
let common: ReturnType<typeof commonTrigrams> | undefined;

/** Of some multipliers the one under which the fewest common trigrams share a hash with a wanted one: each that does costs a look. */
export function chooseMultiplier(wanted: Iterable<number>): number {
  const trigrams = [...wanted];
  const known = new Set(trigrams);
  common ??= commonTrigrams().toSorted((a, b) => b.share - a.share);
  const others = common.filter(({ trigram }) => !known.has(trigram));
  let best = { multiplier: SPREAD, cost: Infinity };
  for (let index = 0; index < TRIED; index++) {
    const multiplier = Math.imul(SPREAD, 2 * index + 1) >>> 0;
    const taken = new Uint8Array(STEP_BYTES);
    for (const trigram of trigrams) taken[stepHash(trigram, multiplier)] = 1;
    let cost = 0;
    for (const { trigram, share } of others) {
      if (taken[stepHash(trigram, multiplier)] === 1) cost += share;
      if (cost >= best.cost) break;
    }
    if (cost < best.cost) best = { multiplier, cost };
  }
  return best.multiplier;
}
