import { createHash } from "node:crypto";
import type { About, Detect, Detection, DetectStream } from "#model/detection";
import { createEngine, type EngineParts } from "./engine/engine.js";
import type { CostMeter } from "./cost/cost-meter.js";
import { planAnchors } from "./engine/plan-anchors.js";
import { genericAnchors } from "./generic/generic.js";
import { openPatterns, toPatternTable, type PatternTable } from "./engine/pattern-table.js";
import type { Pattern } from "./pattern.js";

export type { PatternCost } from "./cost/pattern-cost.js";
export type { EngineParts } from "./engine/engine.js";
export { readNames } from "./engine/pattern-table.js";
export type { Pattern } from "./pattern.js";

/** Patterns ready for detectors, and the prefilter's tables for them; plain data that can be stored and sent to a worker. */
export interface PreparedPatterns {
  readonly patterns: PatternTable;
  readonly tables: Uint8Array;
  /** SHA-256 (hex) over the patterns: equal digests find the same things. */
  readonly digest: string;
}

/**
 * A detector for prepared patterns. Key material never leaves it: out come identities, keyed fingerprints and spans.
 * Not for use by two threads: each makes its own.
 */
export function createDetect(parts: EngineParts): Detect {
  const engine = createEngine(parts);
  return {
    open: (about: About): DetectStream => engine.open(about),
    scan(about: About, read: (into: Uint8Array) => number): Detection {
      const stream = engine.open(about);
      for (let wrote = read(stream.room()); wrote > 0; wrote = read(stream.room())) {
        if (!stream.wrote(wrote)) break;
      }
      return stream.end();
    },
  };
}

/**
 * Reads pattern files (YAML) below the folders, and files of rules in the format of gitleaks (TOML), and makes them ready; throws
 * an AuditError that names file and line, or rule.
 */
export async function preparePatterns(
  folders: readonly string[],
  ruleFiles: readonly string[] = [],
): Promise<PreparedPatterns> {
  const [{ loadPatterns }, { buildPrefilterTables }] = await Promise.all([
    import("./pattern-file.js"),
    import("./prefilter/build-tables.js"),
  ]);
  const patterns = await loadPatterns(folders, ruleFiles);
  const plan = planAnchors(patterns, genericAnchors);
  const tables = buildPrefilterTables(plan.anchors);
  const digest = createHash("sha256").update(JSON.stringify(patterns)).digest("hex");
  return { patterns: toPatternTable(patterns, plan), tables, digest };
}

/** Counts what the patterns of a table cost the detector that is handed its `watch`; `now` tells milliseconds in fractions. */
export async function createCostMeter(table: PatternTable, now: () => number): Promise<CostMeter> {
  return (await import("./cost/cost-meter.js")).createCostMeter(table, now);
}

/** All patterns of a table. */
export function readPatterns(table: PatternTable): Pattern[] {
  const { count, at } = openPatterns(table);
  return Array.from({ length: count }, (_, index) => at(index)).filter((pattern) => pattern !== null);
}

/** Runs the `finds` and `ignores` of every pattern file below the folders through a detector; `failures` are sentences. */
export async function checkPatterns(
  folders: readonly string[],
  detect: Detect,
): Promise<{ checked: number; failures: string[] }> {
  const [{ loadPatternProofs }, { checkPattern }] = await Promise.all([
    import("./pattern-file.js"),
    import("./check-pattern.js"),
  ]);
  const proofs = (await Promise.all(folders.map((folder) => loadPatternProofs(folder)))).flat();
  const scan = (text: string, name: string): Detection["sightings"] =>
    scanWhole(detect, Buffer.from(text), name).sightings;
  return { checked: proofs.length, failures: proofs.flatMap((proof) => checkPattern(proof, scan)) };
}

function scanWhole(detect: Detect, bytes: Uint8Array, name: string): Detection {
  let at = 0;
  return detect.scan({ name }, (into) => {
    const piece = bytes.subarray(at, at + into.length);
    into.set(piece);
    at += piece.length;
    return piece.length;
  });
}
