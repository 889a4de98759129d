import { SPREAD } from "./kernel-layout.js";
import { commonTrigrams } from "./window-cost.js";
import { trigramHash } from "./window-hashes.js";

const TRIED = 64;
let common: ReturnType<typeof commonTrigrams> | undefined;

/** Of some multipliers the one under which the fewest common trigrams share a hash with a wanted one: each that does costs a look. */
export function chooseMultiplier(wanted: Iterable<number>): number {
  const trigrams = [...wanted];
  const known = new Set(trigrams);
  common ??= commonTrigrams();
  const others = common.filter(({ trigram }) => !known.has(trigram));
  const multipliers = Array.from({ length: TRIED }, (_, index) => Math.imul(SPREAD, 2 * index + 1) >>> 0);
  const costs = multipliers.map((multiplier) => {
    const taken = new Uint8Array(65_536);
    for (const trigram of trigrams) taken[trigramHash(trigram, multiplier)] = 1;
    return others.reduce(
      (cost, { trigram, share }) => cost + share * (taken[trigramHash(trigram, multiplier)] ?? 0),
      0,
    );
  });
  return multipliers[costs.indexOf(Math.min(...costs))] ?? SPREAD;
}
