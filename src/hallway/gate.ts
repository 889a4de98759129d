import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { Confidence } from "#model/confidence";
import type { Detect } from "#model/detection";
import type { Counts, Observation } from "#model/observation";
import type { Problem } from "#model/problem";
import { loadCollector, loadGateSource, type CollectOptions, type ScanTools } from "#collect/collect";
import { createDetect, readNames } from "#detect/detect";
import { loadKernel } from "#support/load-kernel";
import { isAtLeast } from "./confidence-order.js";
import { loadPreparedPatterns } from "./prepared-patterns.js";
import { resources } from "./resources.js";

/** What a gate looks at: what is staged, what a range of commits adds, paths, or a stream. */
export type GateScope =
  | { readonly kind: "staged" }
  | { readonly kind: "range"; readonly range: string }
  | { readonly kind: "paths"; readonly paths: readonly string[] }
  | { readonly kind: "stdin"; readonly read: AsyncIterable<Uint8Array>; readonly name: string };

/** A question to the gate. `repository` is an absolute path; it matters for staged content and ranges. */
export interface GateRequest {
  readonly scope: GateScope;
  readonly repository: string;
  readonly rulesFolders: readonly string[];
  readonly collect: CollectOptions;
  /** Sightings below it do not count. */
  readonly minConfidence: Confidence;
  readonly signal: AbortSignal;
}

type Sighted = Extract<Observation, { kind: "sighting" }>;
type DroppedCandidate = Extract<Observation, { kind: "dropped" }>;

/** The gate's answer. `sightings` hold private or secret material only, not public halves; allowed ones are counted apart. */
export interface GateResult {
  readonly sightings: readonly (Sighted & { readonly title: string })[];
  readonly dropped: readonly DroppedCandidate[];
  readonly problems: readonly Problem[];
  /** By marker: sightings that an inline comment allowed. */
  readonly allowed: Readonly<Record<string, number>>;
  readonly counts: Partial<Counts>;
}

/** Judges content by pattern and confidence alone, without an inventory: for commit hooks and CI. */
export async function gate(request: GateRequest): Promise<GateResult> {
  const patterns = await loadPreparedPatterns(request.rulesFolders);
  const { explain } = request.collect;
  // Made with the first sighting: a gate that finds nothing needs none, and node:crypto takes 3 ms to load.
  let salt: Uint8Array | undefined;
  const parts = {
    ...patterns,
    module: loadKernel(resources.kernel),
    get salt() {
      return (salt ??= randomBytes(32));
    },
    explain,
  };
  const counts: Record<string, number> = {};
  const tools: ScanTools = {
    options: request.collect,
    signal: request.signal,
    remembered: { state: null, objects: new Uint8Array(), sightedObjects: [] },
    detect: createDetect(parts),
    step: () => {},
    count: (more) => {
      for (const [name, value] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + value;
    },
  };
  const observations: Observation[] = [];
  for await (const observation of look(request, tools)) observations.push(observation);
  const titles = new Map(readNames(patterns.patterns).map(({ id, title }) => [id, title]));
  return { ...judge(observations, request.minConfidence, titles), counts };
}

async function* look({ scope, repository }: GateRequest, tools: ScanTools): AsyncIterable<Observation> {
  if (scope.kind === "stdin") return yield* lookAtStream(scope, tools.detect);
  if (scope.kind === "paths") {
    for (const path of scope.paths) yield* lookAtPath(path, tools);
    return undefined;
  }
  const { scanRange, scanStaged } = await loadGateSource();
  return yield* scope.kind === "staged" ? scanStaged(repository, tools) : scanRange(repository, scope.range, tools);
}

async function* lookAtPath(path: string, tools: ScanTools): AsyncIterable<Observation> {
  const files = await loadCollector("files");
  const target = { collector: "files", at: resolve(path), label: path };
  const survey = await files.survey(target, tools);
  const isFolder = statSync(target.at).isDirectory();
  tools.count(survey.counts);
  for (const observation of survey.observations) yield placeUnder(path, isFolder, observation);
  for (const shard of survey.shards) {
    for await (const observation of files.scan(target, shard, tools)) yield placeUnder(path, isFolder, observation);
  }
}

/** Says the place as the user would reach it: the collector knows it from the argument on only. */
function placeUnder(argument: string, isFolder: boolean, observation: Observation): Observation {
  const under = (path: string): string => (isFolder ? posix.join(argument, path) : argument);
  if (observation.kind === "problem") {
    return { ...observation, problem: { ...observation.problem, scope: under(observation.problem.scope) } };
  }
  if (observation.kind !== "sighting" && observation.kind !== "dropped") return observation;
  return { ...observation, place: { ...observation.place, path: under(observation.place.path) } };
}

async function* lookAtStream(scope: Extract<GateScope, { kind: "stdin" }>, detect: Detect): AsyncIterable<Observation> {
  const stream = detect.open({ name: scope.name });
  for await (const piece of scope.read) if (!fill(stream, piece)) break;
  const { sightings, dropped, cutShort } = stream.end();
  const place = { kind: "stdin", path: scope.name, object: null, fileMode: null, history: null } as const;
  for (const sighting of sightings) yield { kind: "sighting", place, sighting };
  for (const { pattern, span, reason } of dropped)
    yield { kind: "dropped", place, pattern, line: span.startLine, reason };
  if (cutShort !== null)
    yield { kind: "problem", problem: { reason: "cut-short", scope: scope.name, fact: "content", message: cutShort } };
}

function fill(stream: ReturnType<Detect["open"]>, piece: Uint8Array): boolean {
  for (let at = 0; at < piece.length;) {
    const room = stream.room();
    const part = piece.subarray(at, at + room.length);
    room.set(part);
    if (!stream.wrote(part.length)) return false;
    at += part.length;
  }
  return true;
}

type Judged = Omit<GateResult, "counts">;

function judge(observations: readonly Observation[], least: Confidence, titles: ReadonlyMap<string, string>): Judged {
  const sightings: GateResult["sightings"][number][] = [];
  const dropped: DroppedCandidate[] = [];
  const problems: Problem[] = [];
  const allowed: Record<string, number> = {};
  for (const observation of observations) {
    if (observation.kind === "problem") problems.push(observation.problem);
    else if (observation.kind === "dropped") dropped.push(observation);
    else if (observation.kind === "sighting" && countsForGate(observation, least)) {
      const { allowedBy, pattern } = observation.sighting;
      if (allowedBy === null) sightings.push({ ...observation, title: titles.get(pattern) ?? pattern });
      else allowed[allowedBy] = (allowed[allowedBy] ?? 0) + 1;
    }
  }
  return { sightings, dropped, problems, allowed };
}

// Public halves and certificates are inventory; a keystore is locked material that does not belong into a commit either.
function countsForGate({ sighting }: Sighted, least: Confidence): boolean {
  const isSecret = sighting.form === "plaintext" || sighting.form === "encrypted" || sighting.form === "container";
  return isSecret && isAtLeast(sighting.confidence, least);
}
