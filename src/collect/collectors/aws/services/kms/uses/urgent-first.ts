import { readAhead } from "./read-ahead.js";

/** Things in the order of their urgency, as far as they are known yet; of equals in the order of their source. To be gone through once. */
export interface UrgentFirst<Thing> extends AsyncIterable<Thing> {
  /** Notes that one that was given out is done with. */
  done(thing: Thing): void;
  /** Nothing that is not done with is more urgent than this; Infinity where nothing is left. */
  floor(): number;
}

/** How a source is read. */
export interface ReadingAhead<Thing> {
  /** 0 is most urgent. */
  readonly urgencyOf: (thing: Thing) => number;
  /** How many urgencies there are. */
  readonly levels: number;
  /** Things to be held at most. */
  readonly most: number;
}

/** Reads a source ahead, beside whoever works on what it gives, and gives the most urgent of what was read. */
export function urgentFirst<Thing>(
  source: AsyncIterable<Thing>,
  { urgencyOf, levels, most }: ReadingAhead<Thing>,
): UrgentFirst<Thing> {
  const waiting = Array.from({ length: levels }, (): Thing[] => []);
  const open = Array.from({ length: levels }, () => 0);
  const count = (thing: Thing, more: number): void => {
    const urgency = urgencyOf(thing);
    open[urgency] = (open[urgency] ?? 0) + more;
  };
  const put = (thing: Thing): void => {
    waiting[urgencyOf(thing)]?.push(thing);
    count(thing, 1);
  };
  const hasRoom = (): boolean => waiting.reduce((sum, { length }) => sum + length, 0) < most;
  const reader = readAhead(source, put, hasRoom);
  return {
    done: (thing) => count(thing, -1),
    floor() {
      if (!reader.isDone()) return 0;
      const first = open.findIndex((things) => things > 0);
      return first < 0 ? Infinity : first;
    },
    async *[Symbol.asyncIterator]() {
      try {
        for (;;) {
          const first = waiting.find(({ length }) => length > 0)?.shift();
          reader.goOn();
          if (first !== undefined) yield first;
          else if (reader.isDone()) return;
          else await reader.news();
        }
      } finally {
        reader.stop();
      }
    },
  };
}
