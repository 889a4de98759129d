import type { Text } from "../text.js";
import { assess, type Found } from "./assess.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { nameKind } from "./name-kind.js";
import { explainScore, likelihood } from "./score.js";
import { THRESHOLD } from "./threshold.js";

type Verdict = Pick<GenericCandidate, "confidence" | "reasons" | "dropped">;

/** Decides whether a reading is a secret, and says why. */
export function decide(text: Text, found: Found, file: string): GenericCandidate {
  const { offset, reading } = found;
  const { refused, measures, chosen } = assess(text, found, file);
  const span = { start: offset + reading.start, end: offset + reading.end };
  const verdict = measures === null ? drop(refused ?? "no secret") : weigh(measures, chosen);
  return { ...nameKind(reading), ...span, ...verdict };
}

function weigh(measures: Float32Array, chosen: boolean): Verdict {
  if (likelihood(measures) >= THRESHOLD) {
    const { likelihood: score, weightiestFor } = explainScore(measures);
    return {
      confidence: "likely",
      reasons: [`scored ${score.toFixed(2)} for ${weightiestFor.join(", ")}`],
      dropped: null,
    };
  }
  if (chosen) {
    const reasons = ["a configuration names it a password", "made as people choose passwords"];
    return { confidence: "possible", reasons, dropped: null };
  }
  const { likelihood: score, weightiestAgainst } = explainScore(measures);
  return drop(`scored ${score.toFixed(2)}, against it: ${weightiestAgainst.join(", ")}`);
}

function drop(reason: string): Verdict {
  return { confidence: "possible", reasons: [], dropped: reason };
}
