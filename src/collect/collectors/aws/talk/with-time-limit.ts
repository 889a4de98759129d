/** Runs `work` with a signal of its own that ends after `ms`, or with `outer`; listeners do not outlive the work. */
export async function withTimeLimit<T>(
  ms: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer.throwIfAborted();
  const inner = new AbortController();
  const stop = (): void => inner.abort(outer.reason);
  const timer = setTimeout(() => inner.abort(new DOMException("no answer in time", "TimeoutError")), ms);
  outer.addEventListener("abort", stop, { once: true });
  try {
    return await work(inner.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener("abort", stop);
  }
}
