import { existsSync } from "node:fs";
import type { Counts } from "#model/observation";
import { AuditError } from "#support/audit-error";
import { loadCollector, type ScanTools } from "#collect/collect";
import { createCostMeter, createDetect, type PatternCost } from "#detect/detect";
import { loadKernel } from "#support/load-kernel";
import { loadPreparedPatterns } from "./prepared-patterns.js";
import { resources } from "./resources.js";

/** Whose files patterns are measured on. */
export interface CostRequest {
  /** Absolute path of a folder or a file. */
  readonly path: string;
  readonly rulesFolders: readonly string[];
  readonly signal: AbortSignal;
  /** Milliseconds in fractions, from any start on. */
  readonly now: () => number;
}

/** What was looked at, and what each pattern with a hit cost, the most time first. */
export interface MeasuredCost {
  readonly files: number;
  readonly bytes: number;
  /** All of it, reading and the prefilter included. */
  readonly seconds: number;
  readonly costs: readonly PatternCost[];
}

/** Looks at the files of a path on one thread and counts what each pattern costs. Throws an AuditError where there is nothing. */
export async function measureCost({ path, rulesFolders, signal, now }: CostRequest): Promise<MeasuredCost> {
  if (!existsSync(path)) throw new AuditError(`there is nothing at ${path}`, { hint: "name a folder or a file" });
  const prepared = await loadPreparedPatterns(rulesFolders);
  const meter = await createCostMeter(prepared.patterns, now);
  const parts = { ...prepared, module: loadKernel(resources.kernel), salt: new Uint8Array(32), explain: false };
  const seen = { files: 0, bytes: 0 };
  const count = ({ files = 0, bytes = 0 }: Partial<Counts>): void => {
    seen.files += files;
    seen.bytes += bytes;
  };
  const started = now();
  await lookAtFiles(path, { ...ALL_FILES, signal, detect: createDetect({ ...parts, watch: meter.watch }), count });
  return { ...seen, seconds: (now() - started) / 1000, costs: meter.read() };
}

const ALL_FILES: Pick<ScanTools, "options" | "remembered" | "step"> = {
  options: {
    useIgnoreFiles: true,
    include: [],
    exclude: [],
    since: null,
    includeUnreachable: false,
    includeSubmodules: false,
    explain: false,
    answers: { record: null, replay: null, journal: null },
  },
  remembered: { state: null, objects: new Uint8Array(), sightedObjects: [] },
  step: () => {},
};

async function lookAtFiles(path: string, tools: ScanTools): Promise<void> {
  const files = await loadCollector("files");
  const target = { collector: "files", at: path, label: path };
  const { shards } = await files.survey(target, tools);
  for (const shard of shards) {
    const observations = files.scan(target, shard, tools)[Symbol.asyncIterator]();
    // What they are matters to nobody here: only the cost is asked for.
    while ((await observations.next()).done !== true) tools.signal.throwIfAborted();
  }
}
