import { createBell } from "./create-bell.js";

/** Keeps the few things that are most urgent of many that come by, and gives them out while others still come. */
export interface Urgent<Thing> {
  /** Takes a thing in; gives the one that there is no room for, itself or a less urgent one. 0 is most urgent; of equals the first stays. */
  offer(thing: Thing, urgency: number): Thing | null;
  /** Says that nothing is still to come that is more urgent than this; Infinity: nothing at all. */
  settle(floor: number): void;
  /** Those that stay, the most urgent first, each as soon as nothing that is still to come can go before it. */
  settled(): AsyncIterable<Thing>;
}

interface Kept<Thing> {
  readonly thing: Thing;
  readonly urgency: number;
}

/** Room for `most` things, those that were given out included: whenever they are taken out, they are the same. */
export function keepUrgent<Thing>(most: number): Urgent<Thing> {
  const kept: Kept<Thing>[] = [];
  const bell = createBell();
  let room = most;
  let settledTo = -1;
  return {
    offer(thing, urgency) {
      const at = kept.findIndex((other) => other.urgency > urgency);
      kept.splice(at === -1 ? kept.length : at, 0, { thing, urgency });
      return kept.length > room ? (kept.pop()?.thing ?? null) : null;
    },
    settle(floor) {
      settledTo = floor;
      bell.ring();
    },
    async *settled() {
      for (;;) {
        const [first] = kept;
        if (first !== undefined && first.urgency <= settledTo) {
          kept.shift();
          room -= 1;
          yield first.thing;
        } else if (settledTo === Infinity) return;
        else await bell.rung();
      }
    },
  };
}
