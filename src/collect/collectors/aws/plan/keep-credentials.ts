import type { Credentials } from "../talk/client-settings.js";

// Sooner than they end: a call may wait for its turn.
const EARLY_MS = 5 * 60_000;

/** The same credentials for everybody who asks, until shortly before they expire. */
export function keepCredentials(
  load: () => Promise<Credentials>,
  clock: () => number = Date.now,
): () => Promise<Credentials> {
  let kept: Promise<Credentials> | null = null;
  let until = Infinity;
  return () => {
    if (kept !== null && clock() < until) return kept;
    const loading = load();
    kept = loading;
    until = Infinity;
    loading.then(
      ({ expiration }) => (until = expiration === undefined ? Infinity : expiration.getTime() - EARLY_MS),
      () => (kept = null),
    );
    return loading;
  };
}
