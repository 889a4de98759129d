import type { CollectOptions, Collector, Remembered, ScanTools } from "#collect/collector";
import type { Detect } from "#model/detection";
import type { Observation } from "#model/observation";
import { createWordDetect } from "./word-detect.js";

export const DEFAULT_OPTIONS: CollectOptions = {
  useIgnoreFiles: true,
  include: [],
  exclude: [],
  since: null,
  includeUnreachable: false,
  includeSubmodules: false,
  explain: false,
  answers: { record: null, replay: null, journal: null },
};

const NOTHING_REMEMBERED: Remembered = { state: null, objects: new Uint8Array(), sightedObjects: [] };

/** What a whole collection yields on one thread: observations, and counts by name. */
export interface CollectedAll {
  readonly scope: string;
  readonly observations: readonly Observation[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Circumstances {
  readonly options: Partial<CollectOptions>;
  readonly remembered: Remembered;
  readonly detect: Detect;
  /** Each shard is broken off at the first observation that this is true of. */
  readonly until: (observation: Observation) => boolean;
}

/** Survey, every shard, completion: as the hallway does it, on one thread. */
export async function collectAll(
  collector: Collector,
  at: string,
  more: Partial<Circumstances> = {},
): Promise<CollectedAll> {
  const counts: Record<string, number> = {};
  const count: ScanTools["count"] = (added) => {
    for (const [name, value] of Object.entries(added)) counts[name] = (counts[name] ?? 0) + value;
  };
  const options = { ...DEFAULT_OPTIONS, ...more.options };
  const base = { options, signal: new AbortController().signal, remembered: more.remembered ?? NOTHING_REMEMBERED };
  const tools: ScanTools = { ...base, detect: more.detect ?? createWordDetect(), count, step: () => {} };
  const target = { collector: "", at, label: "target" };
  const survey = await collector.survey(target, tools);
  count(survey.counts);
  const seen = [...survey.observations];
  for (const shard of survey.shards)
    for await (const observation of collector.scan(target, shard, tools)) {
      seen.push(observation);
      if (more.until?.(observation) === true) break;
    }
  return { scope: survey.scope, observations: await collector.complete(target, seen, tools), counts };
}

/** `path:line` of each sighting, sorted. */
export function sightedAt(observations: readonly Observation[]): string[] {
  return observations
    .flatMap((observation) =>
      observation.kind === "sighting" ? [`${observation.place.path}:${observation.sighting.span.startLine}`] : [],
    )
    .toSorted();
}
