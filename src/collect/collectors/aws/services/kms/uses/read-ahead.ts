import { createBell } from "./create-bell.js";

/** A source that is being read. */
export interface Reader {
  /** Whether all was read; throws what the source threw. */
  isDone(): boolean;
  /** Waits until more was read, or all. */
  news(): Promise<void>;
  /** To be called when there may be room again. */
  goOn(): void;
  stop(): void;
}

/** Reads a source beside other work, and puts away what it gives as long as there is room. */
export function readAhead<Thing>(
  source: AsyncIterable<Thing>,
  put: (thing: Thing) => void,
  hasRoom: () => boolean,
): Reader {
  const news = createBell();
  const room = createBell();
  let isStopped = false;
  let end: { readonly failure: { readonly error: unknown } | null } | null = null;
  const mayGoOn = (): boolean => isStopped || hasRoom();
  const read = async (): Promise<void> => {
    for await (const thing of source) {
      put(thing);
      news.ring();
      while (!mayGoOn()) await room.rung();
      if (isStopped) return;
    }
  };
  void read()
    .then(
      () => (end = { failure: null }),
      (error: unknown) => (end = { failure: { error } }),
    )
    .then(news.ring);
  return {
    isDone() {
      if (end?.failure) throw end.failure.error;
      return end !== null;
    },
    news: () => news.rung(),
    goOn: room.ring,
    stop() {
      isStopped = true;
      room.ring();
    },
  };
}
