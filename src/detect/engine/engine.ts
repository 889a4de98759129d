import type { About, DetectStream } from "#model/detection";
import { createPrefilter } from "../prefilter/prefilter.js";
import { ContentStream } from "./content-stream.js";
import { HitLooker } from "./hit-looker.js";
import { readNames, type PatternTable } from "./pattern-table.js";
import { createPatternRunner, type MakeRunner } from "./run-pattern.js";
import { createHitRunner, type HitRunner } from "./run-hits.js";

/** What a detector is made of. `tables` were built from the plan of the same patterns. */
export interface EngineParts {
  readonly patterns: PatternTable;
  readonly tables: Uint8Array;
  /** The compiled kernel; without it the plain twin scans. */
  readonly module: WebAssembly.Module | null;
  /** A getter where it is costly to come by: it is read with the first sighting. */
  readonly salt: Uint8Array;
  readonly explain: boolean;
  /** Who watches the engine at work. */
  readonly watch?: EngineWatch;
}

/** Stands between the engine and its runners, and counts what they are asked; nobody else has its cost. */
export interface EngineWatch {
  readonly makeRunner: MakeRunner;
  watchHits(runner: HitRunner): HitRunner;
}

/** The machine behind a detector: one prefilter memory, one runner, one stream at a time. */
export interface Engine {
  open(about: About): DetectStream;
}

const UNWATCHED: EngineWatch = { makeRunner: createPatternRunner, watchHits: (runner) => runner };

/** Puts the parts together; costs a few milliseconds, expressions are compiled when first needed. */
export function createEngine(parts: EngineParts): Engine {
  const { patterns, tables, module, explain } = parts;
  const prefilter = createPrefilter(tables, module === null ? { twin: "scalar" } : { module });
  const { makeRunner, watchHits } = parts.watch ?? UNWATCHED;
  const runner = watchHits(createHitRunner(patterns, { explain, bytes: prefilter, makeRunner }));
  const looker = new HitLooker(prefilter, runner);
  let services: Map<string, string | null> | undefined;
  const serviceOf = (pattern: string): string | null => {
    services ??= new Map(readNames(patterns).map(({ id, service }) => [id, service]));
    return services.get(pattern) ?? null;
  };
  const salt = (): Uint8Array => parts.salt;
  const shared = { prefilter, runner, looker, salt, explain, serviceOf };
  return { open: (about) => new ContentStream(shared, about) };
}
