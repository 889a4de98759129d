import type { ScanTools } from "#collect/collector";
import type { Observation } from "#model/observation";
import { attribute } from "./attribute.js";
import { findRepositoryAbove } from "./find-repository-above.js";
import { listRange } from "./list-range.js";
import { listStaged } from "./list-staged.js";
import { scan } from "./scan.js";
import { toStagedShard } from "./to-staged-shard.js";
import { toProblem } from "./to-problem.js";
import { withHook } from "./with-hook.js";

/** Looks at what the next commit would add or change: sightings with places of kind "staged", and problems. `path` lies in the repository. */
export async function* scanStaged(path: string, tools: ScanTools): AsyncIterable<Observation> {
  const { root, repository } = findHooked(path);
  const files = await listStaged(repository, tools.signal);
  if (files.length === 0) return;
  for await (const observation of scan(targetAt(root), toStagedShard(repository, files), tools)) {
    if (observation.kind === "looked-at") continue;
    yield "place" in observation ? { ...observation, place: { ...observation.place, kind: "staged" } } : observation;
  }
}

/** Looks at what a range of commits (A..B) adds, messages included: sightings with places of kind "blob" or "commit-message", and problems. */
export async function* scanRange(path: string, range: string, tools: ScanTools): AsyncIterable<Observation> {
  const { root, repository } = findHooked(path);
  const { shards, breaks } = await listRange(repository, range, tools.signal);
  const seen: Observation[] = breaks.map((complaint) => toProblem("history", range, complaint));
  for (const shard of shards) {
    for await (const observation of scan(targetAt(root), shard, tools)) {
      if (observation.kind !== "looked-at") seen.push(observation);
    }
  }
  yield* await attribute([repository], seen, tools.signal);
}

function findHooked(path: string): ReturnType<typeof findRepositoryAbove> {
  const { root, repository } = findRepositoryAbove(path);
  return { root, repository: withHook(repository, root) };
}

function targetAt(root: string): { readonly collector: string; readonly at: string; readonly label: string } {
  return { collector: "git", at: root, label: root };
}
