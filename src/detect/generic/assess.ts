import type { Text } from "../text.js";
import { cheapestFirst, checks } from "./checks/checks.js";
import { lookAround } from "./features/around.js";
import { measureAround, measureOwn } from "./features/features.js";
import { isChosen } from "./is-chosen.js";
import type { Place } from "./place.js";
import type { Reading } from "./reading.js";
import { see } from "./see.js";
import type { Seen } from "./seen.js";

/** A reading and where its line begins in the text. */
export interface Found {
  readonly offset: number;
  readonly reading: Reading;
}

/** What was made out about a reading: the check that refused it, or its measures. */
export interface Assessment {
  readonly seen: Seen;
  readonly refused: string | null;
  readonly measures: Float32Array | null;
  /** Kept whatever the measures say: name and place speak for it. */
  readonly chosen: boolean;
}

/** Runs the named checks and, where none refuses, measures the reading. */
export function assess(text: Text, { offset, reading }: Found, place: Place): Assessment {
  const seen = see(reading, place);
  const refused = firstRefusal(seen);
  if (refused !== null) return { seen, refused, measures: null, chosen: false };
  return { refused, ...assessAround(text, offset, { seen, own: measureOwn(seen) }) };
}

/** What was seen of a line that no check refuses, and its own measures. */
export interface Measured {
  readonly seen: Seen;
  readonly own: Float32Array;
}

/** Adds the measures of the lines around; `offset` is where the line begins in the text. */
export function assessAround(
  text: Text,
  offset: number,
  { seen, own }: Measured,
): Omit<Assessment, "refused"> & { readonly measures: Float32Array } {
  const around = lookAround(text, offset, seen);
  return { seen, measures: measureAround(own, around), chosen: isChosen(seen, around) };
}

/** Whether a named check refuses what was seen. Looks at line and place alone. */
export function isRefused(seen: Seen): boolean {
  return cheapestFirst.some((check) => check(seen) !== null);
}

/** The reason of the first that does, or null. */
function firstRefusal(seen: Seen): string | null {
  for (const check of checks) {
    const reason = check(seen);
    if (reason !== null) return reason;
  }
  return null;
}
