/** The user's wish to stop, for the thousands that wait: a signal of the platform looks through all its listeners for each new one. */
export interface Stopper {
  /** Throws the reason where the user has stopped. */
  throwIfStopped(): void;
  /** Calls when the user stops, once; the function it gives takes that back. */
  onStop(call: (reason: Error) => void): () => void;
  /** Listens no longer: the signal lives on with whoever gave it. */
  close(): void;
}

/** A stopper that listens once to a signal. */
export function createStopper(signal: AbortSignal): Stopper {
  const waiting = new Set<(reason: Error) => void>();
  const stop = (): void => {
    for (const call of waiting) call(reasonOf(signal));
    waiting.clear();
  };
  signal.addEventListener("abort", stop, { once: true });
  return {
    throwIfStopped: () => signal.throwIfAborted(),
    onStop(call) {
      if (signal.aborted) call(reasonOf(signal));
      else waiting.add(call);
      return () => waiting.delete(call);
    },
    close: () => signal.removeEventListener("abort", stop),
  };
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("stopped");
}
