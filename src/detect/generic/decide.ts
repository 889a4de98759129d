import type { Text } from "../text.js";
import { assess, assessAround, type Found, type Measured } from "./assess.js";
import { addPhrases, makeKnown, measureMake, ownKnown } from "./features/features.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { mayBeChosen } from "./is-chosen.js";
import { nameKind } from "./name-kind.js";
import type { Place } from "./place.js";
import type { Reading } from "./reading.js";
import type { Seen } from "./seen.js";
import { explainScore, likelihood, likelihoodFrom, mayReach } from "./score.js";
import { THRESHOLD } from "./threshold.js";
import { weakness } from "./weakness.js";

// Below this the shares of the measures are not worth their computing.
const HOPELESS = 0.02;

type Verdict = Pick<GenericCandidate, "confidence" | "reasons" | "dropped">;

/** Decides whether a reading is a secret, and says why. */
export function decide(text: Text, found: Found, place: Place): GenericCandidate {
  const { offset, reading } = found;
  const { seen, refused, measures, chosen } = assess(text, found, place);
  const verdict = measures === null ? drop(refused ?? "no secret") : weigh(seen, measures, chosen);
  return toCandidate(reading, offset, verdict);
}

/** The same for a line that was measured before; null where it is none, for which the reason is not looked for. */
export function decideMeasured(text: Text, offset: number, measured: Measured): GenericCandidate | null {
  const { measures, chosen } = assessAround(text, offset, measured);
  const isSecret = chosen || likelihoodFrom(measures, THRESHOLD) > 0;
  return isSecret ? toCandidate(measured.seen.reading, offset, weigh(measured.seen, measures, chosen)) : null;
}

/** The measures of a line that no check refuses; null where it is dropped whatever stands around. What is cheap to measure decides about most. */
export function measureLine(seen: Seen): Measured | null {
  const isChosen = mayBeChosen(seen);
  const own = measureMake(seen);
  if (!isChosen && !mayReach(own, makeKnown, THRESHOLD)) return null;
  addPhrases(own, seen);
  return isChosen || mayReach(own, ownKnown, THRESHOLD) ? { seen, own } : null;
}

function toCandidate(reading: Reading, offset: number, verdict: Verdict): GenericCandidate {
  return { ...nameKind(reading), start: offset + reading.start, end: offset + reading.end, ...verdict };
}

function weigh(seen: Seen, measures: Float32Array, chosen: boolean): Verdict {
  const score = likelihood(measures);
  if (score >= THRESHOLD) return keepScored(seen, measures, score);
  if (chosen) return keep("possible", ["name and place call it a password", "made as people choose passwords"]);
  if (score < HOPELESS) return drop("nothing of a secret's randomness in it");
  return drop(
    `does not look like a secret (${score.toFixed(2)}): ${explainScore(measures).weightiestAgainst.join(", ")}`,
  );
}

function keepScored(seen: Seen, measures: Float32Array, score: number): Verdict {
  const weak = weakness(seen);
  const reason = `looks like a secret (${score.toFixed(2)}): ${explainScore(measures).weightiestFor.join(", ")}`;
  return weak === null ? keep("likely", [reason]) : keep("possible", [reason, weak]);
}

function keep(confidence: Verdict["confidence"], reasons: readonly string[]): Verdict {
  return { confidence, reasons, dropped: null };
}

function drop(reason: string): Verdict {
  return { confidence: "possible", reasons: [], dropped: reason };
}
