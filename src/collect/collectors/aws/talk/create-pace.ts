import type { Stopper } from "./create-stopper.js";
import { pause } from "./pause.js";

/** How often one call may be made, which is slowed down where the provider says that it is too often. */
export interface Pace {
  /** Waits for the next turn. */
  turn(stopper: Stopper): Promise<void>;
  /** The provider said: too often. */
  slower(): void;
}

const LEAST_PER_SECOND = 0.2;
// Additive recovery: a hundredth of the full pace with every turn, so that a burst of throttling is not met again at once.
const RECOVERY = 0.01;
// Turns that fall due within half a second come together at its beginning, those of all calls at the same moments: a
// program that wakes twice a second for dozens of requests needs less of a processor than one that wakes for each.
const BUNCH_MS = 500;

/**
 * Turns come `perSecond` times a second, in bunches of half a second, in the order in which they were asked for. Counted
 * is when a turn is really taken: after a standstill of the program those that fell due do not all go at once, one bunch may.
 */
export function createPace(perSecond: number, now: () => number = () => performance.now()): Pace {
  let last: number | null = null;
  let rate = perSecond;
  let queue: Promise<unknown> = Promise.resolve();
  const take = async (stopper: Stopper): Promise<void> => {
    const due = last === null ? now() : Math.max(last + 1000 / rate, now() - 1000 / rate);
    const wait = Math.floor(due / BUNCH_MS) * BUNCH_MS - now();
    if (wait > 0) await pause(wait, stopper);
    last = due;
    rate = Math.min(perSecond, rate + perSecond * RECOVERY);
  };
  return {
    turn(stopper) {
      const mine = queue.then(() => take(stopper));
      queue = mine.catch(() => undefined);
      return mine;
    },
    slower() {
      rate = Math.max(LEAST_PER_SECOND, rate / 2);
    },
  };
}
