/** The user's wish to stop, for the thousands that wait: a signal of the platform looks through all its listeners for each new one. */
export interface Stopper {
  /** Throws the reason where the user has stopped. */
  throwIfStopped(): void;
  /** Calls when the user stops, once; the function it gives takes that back. */
  onStop(call: (reason: Error) => void): () => void;
}

/** A stopper that listens once to a signal. */
export function createStopper(signal: AbortSignal): Stopper {
  const waiting = new Set<(reason: Error) => void>();
  signal.addEventListener("abort", () => {
    for (const call of waiting) call(reasonOf(signal));
    waiting.clear();
  });
  return {
    throwIfStopped: () => signal.throwIfAborted(),
    onStop(call) {
      if (signal.aborted) call(reasonOf(signal));
      else waiting.add(call);
      return () => waiting.delete(call);
    },
  };
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("stopped");
}
