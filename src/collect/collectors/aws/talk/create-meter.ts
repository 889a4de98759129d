import type { AskedCall } from "#model/asked-call";
import type { Pace } from "./create-pace.js";

/** Counts the turns that paces give. */
export interface Meter {
  /** The same pace, counted: of one call in one place. */
  count(call: string, pacePerSecond: number, pace: Pace): Pace;
  /** By call. */
  asked(): readonly AskedCall[];
}

interface Tally {
  readonly call: string;
  readonly pacePerSecond: number;
  requests: number;
  firstAt: number;
  lastAt: number;
  /** The second of the clock that is counted, and what was asked within it. */
  second: number;
  within: number;
  peak: number;
}

/** A meter by a clock of milliseconds that never jumps. */
export function createMeter(now: () => number = () => performance.now()): Meter {
  const tallies: Tally[] = [];
  return {
    count(call, pacePerSecond, pace) {
      const tally = { call, pacePerSecond, requests: 0, firstAt: 0, lastAt: 0, second: -1, within: 0, peak: 0 };
      tallies.push(tally);
      return {
        slower: pace.slower,
        async turn(stopper) {
          await pace.turn(stopper);
          add(tally, now());
        },
      };
    },
    asked() {
      const calls = new Map<string, AskedCall>();
      for (const tally of tallies)
        if (tally.requests > 0) calls.set(tally.call, join(calls.get(tally.call), toAsked(tally)));
      return [...calls.values()].toSorted((a, b) => (a.call < b.call ? -1 : 1));
    },
  };
}

function add(tally: Tally, at: number): void {
  const second = Math.floor(at / 1000);
  if (tally.requests === 0) tally.firstAt = at;
  tally.requests += 1;
  tally.lastAt = at;
  tally.within = second === tally.second ? tally.within + 1 : 1;
  tally.second = second;
  tally.peak = Math.max(tally.peak, tally.within);
}

function toAsked({ call, pacePerSecond, requests, firstAt, lastAt, peak: peakPerSecond }: Tally): AskedCall {
  // One request is one in a second, however quick it is.
  const seconds = Math.max(1, (lastAt - firstAt) / 1000);
  return { call, requests, places: 1, pacePerSecond, meanPerSecond: requests / seconds, peakPerSecond };
}

function join(one: AskedCall | undefined, other: AskedCall): AskedCall {
  if (one === undefined) return other;
  return {
    ...other,
    requests: one.requests + other.requests,
    places: one.places + other.places,
    meanPerSecond: Math.max(one.meanPerSecond, other.meanPerSecond),
    peakPerSecond: Math.max(one.peakPerSecond, other.peakPerSecond),
  };
}
