import type { Stopper } from "./create-stopper.js";

/** Runs `work` with a signal of its own that ends after `ms`, or when the user stops. */
export async function withTimeLimit<T>(
  ms: number,
  stopper: Stopper,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  stopper.throwIfStopped();
  const inner = new AbortController();
  const timer = setTimeout(() => inner.abort(new DOMException("no answer in time", "TimeoutError")), ms);
  const forget = stopper.onStop((reason) => inner.abort(reason));
  try {
    return await work(inner.signal);
  } finally {
    clearTimeout(timer);
    forget();
  }
}
