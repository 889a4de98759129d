import type { Stopper } from "./create-stopper.js";
import { isPassing } from "./is-passing.js";
import { pause } from "./pause.js";
import { toFactStatus } from "./to-fact-status.js";

/** What a call is tried again with. */
export interface Retrying {
  readonly stopper: Stopper;
  /** Told of each answer that says "too often". */
  readonly onThrottled: () => void;
  /** 0 to 1, evenly: where in the waiting time the next try lies. */
  readonly random: () => number;
}

const MOST_TRIES = { throttled: 10, otherwise: 4 };
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 20_000;

/** Tries a call until it succeeds, fails for good or was tried often enough; waits a random part ("full jitter") of a time that doubles. */
export async function withRetries<T>(call: () => Promise<T>, { stopper, onThrottled, random }: Retrying): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      stopper.throwIfStopped();
      const isThrottled = toFactStatus(error) === "throttled";
      if (isThrottled) onThrottled();
      if (!isPassing(error) || tries >= (isThrottled ? MOST_TRIES.throttled : MOST_TRIES.otherwise)) throw error;
    }
    await pause(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries), stopper);
  }
}
