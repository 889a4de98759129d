import type { Text } from "../text.js";
import { checks } from "./checks/checks.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { nameKind } from "./name-kind.js";
import { readPlace } from "./place.js";
import type { Reading } from "./reading.js";
import { see } from "./see.js";
import type { Seen } from "./seen.js";

/** A reading and where its line begins in the text. */
export interface Found {
  readonly offset: number;
  readonly reading: Reading;
}

/** Decides whether a reading is a secret, and says why. */
export function decide(_text: Text, { offset, reading }: Found, file: string): GenericCandidate | null {
  const seen = see(reading, readPlace(file));
  const base = { ...nameKind(reading), start: offset + reading.start, end: offset + reading.end };
  const failed = firstFailed(seen);
  if (failed !== null) return { ...base, confidence: "possible", reasons: [], dropped: failed };
  const isRandom = seen.wordShare < 0.3 && new Set(seen.value).size > 6;
  if (isRandom) return { ...base, confidence: "likely", reasons: ["looks random"], dropped: null };
  return { ...base, confidence: "possible", reasons: [], dropped: "looks like words" };
}

function firstFailed(seen: Seen): string | null {
  for (const check of checks) {
    const reason = check(seen);
    if (reason !== null) return reason;
  }
  return null;
}
