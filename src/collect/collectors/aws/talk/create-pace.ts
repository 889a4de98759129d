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

/** A token bucket that holds one token: turns come `perSecond` times a second, evenly, in the order in which they were asked for. */
export function createPace(perSecond: number, now: () => number = () => performance.now()): Pace {
  let next = 0;
  let rate = perSecond;
  return {
    async turn(stopper) {
      const at = Math.max(now(), next);
      next = at + 1000 / rate;
      rate = Math.min(perSecond, rate + perSecond * RECOVERY);
      const wait = at - now();
      if (wait > 0) await pause(wait, stopper);
    },
    slower() {
      rate = Math.max(LEAST_PER_SECOND, rate / 2);
    },
  };
}
