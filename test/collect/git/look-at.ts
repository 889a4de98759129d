import collector from "../../../src/collect/collectors/git/collector.js";
import type { CollectOptions, Remembered, ScanTools, Survey } from "#collect/collector";
import type { Observation } from "#model/observation";
import type { Place } from "#model/place";
import type { Problem } from "#model/problem";
import { createStubDetect } from "./stub-detect.js";

/** What a whole look at a repository gave. */
export interface Look {
  readonly survey: Survey;
  readonly observations: readonly Observation[];
  /** Places of sightings, by path, then object. */
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
  /** Hex ids of the objects looked at, sorted. */
  readonly looked: readonly string[];
  readonly names: readonly string[];
  readonly contents: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

const NOTHING_REMEMBERED: Remembered = { state: null, objects: new Uint8Array(0), sightedObjects: [] };

const PLAIN_OPTIONS: CollectOptions = {
  useIgnoreFiles: true,
  include: [],
  exclude: [],
  since: null,
  includeUnreachable: false,
  includeSubmodules: false,
  explain: false,
  answers: { record: null, replay: null, journal: null },
};

export interface TestTools extends ScanTools {
  readonly detect: ReturnType<typeof createStubDetect>;
  readonly counts: Readonly<Record<string, number>>;
}

export function createTools(options: Partial<CollectOptions> = {}, remembered = NOTHING_REMEMBERED): TestTools {
  const detect = createStubDetect();
  const counts: Record<string, number> = {};
  const count: ScanTools["count"] = (more) => {
    for (const [name, value] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + value;
  };
  const signal = new AbortController().signal;
  return { options: { ...PLAIN_OPTIONS, ...options }, signal, remembered, detect, count, step: () => {}, counts };
}

/** Runs the collector as the hallway does: survey, every shard (copied as if to a worker), complete. */
export async function lookAt(
  at: string,
  options: Partial<CollectOptions> = {},
  remembered = NOTHING_REMEMBERED,
): Promise<Look> {
  const tools = createTools(options, remembered);
  const target = { collector: "git", at, label: at };
  const survey = await collector.survey(target, tools);
  tools.count(survey.counts);
  const seen: Observation[] = [...survey.observations];
  for (const shard of survey.shards) {
    for await (const observation of collector.scan(target, structuredClone(shard), tools)) seen.push(observation);
  }
  const observations = await collector.complete(target, seen, tools);
  return {
    survey,
    observations,
    places: placesOf(observations),
    problems: observations.flatMap((observation) => (observation.kind === "problem" ? [observation.problem] : [])),
    looked: observations.flatMap(idsOf).toSorted(),
    names: tools.detect.names,
    contents: tools.detect.contents,
    counts: tools.counts,
  };
}

export function placesOf(observations: readonly Observation[]): Place[] {
  const places = observations.flatMap((observation) => (observation.kind === "sighting" ? [observation.place] : []));
  return places.toSorted((one, other) => (`${one.path} ${one.object}` < `${other.path} ${other.object}` ? -1 : 1));
}

function idsOf(observation: Observation): string[] {
  if (observation.kind !== "looked-at") return [];
  const { idBytes, objects } = observation;
  return Array.from({ length: objects.length / idBytes }, (_, index) =>
    Buffer.from(objects.subarray(index * idBytes, (index + 1) * idBytes)).toString("hex"),
  );
}
