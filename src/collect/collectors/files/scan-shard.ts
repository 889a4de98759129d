import { setImmediate } from "node:timers/promises";
import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import type { ScanTools, Shard } from "#collect/collector";
import { lookAt } from "./look-at.js";
import type { FilesShard } from "./survey-files.js";
import { Tally } from "./tally.js";
import type { Folder } from "./folder.js";
import { listOne, type FoundFile } from "./walk.js";

// Reading is synchronous (it is several times cheaper); in between, messages and the abort signal get their turn.
const BREATH_MS = 50;
// A small look is over before it needs any.
let lastBreath = Date.now();

/** Looks at the files of a shard, walking its folders; yields sightings and problems in the order of the walk. */
export async function* scanShard(_target: Target, shard: Shard, tools: ScanTools): AsyncIterable<Observation> {
  const tally = new Tally();
  for (const found of walk(shard, tools, tally)) {
    if (tools.signal.aborted) break;
    const observations = "problem" in found ? [found] : lookAt(found, tools.detect, tally);
    // Nearly always nothing: to yield nothing is not for free.
    if (observations.length > 0) yield* observations;
    if (Date.now() - lastBreath < BREATH_MS) continue;
    tools.count(tally.take());
    await setImmediate();
    lastBreath = Date.now();
  }
  tools.count(tally.take());
}

type Problem = Extract<Observation, { readonly kind: "problem" }>;

function* walk({ data }: Shard, { options }: ScanTools, tally: Tally): Iterable<FoundFile | Problem> {
  // The survey of this collector made it; it travelled here as plain data.
  const { files, folders } = data as FilesShard;
  yield* files;
  const open: Folder[] = folders.toReversed();
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const listing = listOne(folder, options);
    tally.skipped += listing.skipped;
    tally.binary += listing.binary;
    if (listing.problem !== null) yield { kind: "problem", problem: listing.problem };
    yield* listing.files;
    for (let at = listing.folders.length - 1; at >= 0; at--) {
      const below = listing.folders[at];
      if (below !== undefined) open.push(below);
    }
  }
}
