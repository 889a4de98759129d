import type { Detect, Detection } from "#model/detection";
import type { Observation } from "#model/observation";
import { scanFile } from "./scan-file.js";
import type { Tally } from "./tally.js";
import { toProblem } from "./to-problem.js";
import type { FoundFile } from "./walk.js";

/** Scans one file and counts it; what was seen in it, or why it could not be looked at. */
export function lookAt(file: FoundFile, detect: Detect, tally: Tally): readonly Observation[] {
  tally.files++;
  try {
    const { detection, fileMode } = scanFile(file, detect);
    tally.bytes += detection.bytes;
    if (detection.content === "binary") tally.binary++;
    return toObservations(detection, file.relative, fileMode);
  } catch (error) {
    return [{ kind: "problem", problem: toProblem(error, file.relative, "content") }];
  }
}

const NOTHING: readonly Observation[] = [];

function toObservations(detection: Detection, path: string, fileMode: number | null): readonly Observation[] {
  const { sightings, dropped, cutShort } = detection;
  if (sightings.length + dropped.length === 0 && cutShort === null) return NOTHING;
  const place = { kind: "file", path, object: null, fileMode, history: null } as const;
  const observations: Observation[] = sightings.map((sighting) => ({ kind: "sighting", place, sighting }));
  for (const { pattern, span, reason } of dropped) {
    observations.push({ kind: "dropped", place, pattern, line: span.startLine, reason });
  }
  if (cutShort !== null) {
    const message = `${path}: ${cutShort}`;
    observations.push({ kind: "problem", problem: { reason: "cut-short", scope: path, fact: "content", message } });
  }
  return observations;
}
