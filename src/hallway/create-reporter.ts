import type { Counts, Observation } from "#model/observation";
import { addCounts } from "./add-counts.js";
import type { Gathering, News } from "./crew-job.js";

// A message costs some ten microseconds on either side: often enough for a progress line, seldom enough for no cost.
const PAUSE_MS = 100;
const MOST_OBSERVATIONS = 1000;

/** A gathering that keeps what it hears until it is told on. */
export interface Reporter extends Gathering {
  readonly flush: () => void;
}

/** Gathers what a thread has to say and hands it on a few times a second; `flush` hands on the rest. */
export function createReporter(tell: (news: News) => void): Reporter {
  let observations: Observation[] = [];
  let counts: Partial<Counts> = {};
  let weight = 0;
  let toldAt = performance.now();
  const flush = (): void => {
    tell({ observations, counts, weight });
    observations = [];
    counts = {};
    weight = 0;
    toldAt = performance.now();
  };
  const flushWhenDue = (): void => {
    if (observations.length >= MOST_OBSERVATIONS || performance.now() - toldAt >= PAUSE_MS) flush();
  };
  return {
    flush,
    observe(more) {
      observations.push(...more);
      flushWhenDue();
    },
    count(more) {
      counts = addCounts(counts, more);
      flushWhenDue();
    },
    shardDone(done) {
      weight += done;
      flushWhenDue();
    },
  };
}
