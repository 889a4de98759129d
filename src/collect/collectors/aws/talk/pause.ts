import type { Stopper } from "./create-stopper.js";

/** Waits; ends at once, with the reason, when the user stops. */
export function pause(ms: number, stopper: Stopper): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      forget();
      done();
    }, ms);
    const forget = stopper.onStop((reason) => {
      clearTimeout(timer);
      fail(reason);
    });
  });
}
