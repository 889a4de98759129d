import { setImmediate } from "node:timers/promises";
import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import type { CollectOptions, ScanTools, Shard } from "#collect/collector";
import { createIgnoreRules, type IsIgnored } from "./ignore-rules.js";
import { scanFile } from "./scan-file.js";
import type { FilesShard } from "./survey-files.js";
import { toProblem } from "./to-problem.js";
import { listOne, type FoundFile } from "./walk.js";

// Reading is synchronous (it is several times cheaper); in between, messages and the abort signal get their turn.
const BREATH_MS = 50;

/** Looks at the files of a shard, walking its folders; yields sightings and problems in the order of the walk. */
export async function* scanShard(target: Target, shard: Shard, tools: ScanTools): AsyncIterable<Observation> {
  // The survey of this collector made it; it travelled here as plain data.
  const { files, folders } = shard.data as FilesShard;
  const isIgnored = ignoreRulesOf(target, tools);
  yield* scanFiles(files, tools);
  const open = folders.toReversed();
  for (let folder = open.pop(); folder !== undefined && !tools.signal.aborted; folder = open.pop()) {
    const listing = listOne(folder, isIgnored);
    if (listing.problem !== null) yield { kind: "problem", problem: listing.problem };
    tools.count({ skipped: listing.skipped, binary: listing.binary });
    yield* scanFiles(listing.files, tools);
    open.push(...listing.folders.toReversed());
  }
}

// The rules of a folder are read once for all shards of a job on this thread.
const ignoreRules = new WeakMap<CollectOptions, { readonly at: string; readonly isIgnored: IsIgnored }>();

function ignoreRulesOf({ at }: Target, { options }: ScanTools): IsIgnored {
  const known = ignoreRules.get(options);
  if (known?.at === at) return known.isIgnored;
  const isIgnored = createIgnoreRules(at, options);
  ignoreRules.set(options, { at, isIgnored });
  return isIgnored;
}

let lastBreath = 0;

async function* scanFiles(files: readonly FoundFile[], tools: ScanTools): AsyncIterable<Observation> {
  let read = 0;
  let bytes = 0;
  let binary = 0;
  for (const file of files) {
    if (tools.signal.aborted) break;
    const look = lookAt(file, tools);
    read++;
    bytes += look.bytes;
    if (look.isBinary) binary++;
    yield* look.observations;
    if (Date.now() - lastBreath < BREATH_MS) continue;
    tools.count({ files: read, bytes, binary });
    read = bytes = binary = 0;
    await setImmediate();
    lastBreath = Date.now();
  }
  if (read > 0) tools.count({ files: read, bytes, binary });
}

interface Look {
  readonly bytes: number;
  readonly isBinary: boolean;
  readonly observations: readonly Observation[];
}

function lookAt(file: FoundFile, { detect }: ScanTools): Look {
  try {
    const { detection, fileMode } = scanFile(file, detect);
    const place = { kind: "file", path: file.relative, object: null, fileMode, history: null } as const;
    const observations: Observation[] = detection.sightings.map((sighting) => ({ kind: "sighting", place, sighting }));
    for (const { pattern, span, reason } of detection.dropped) {
      observations.push({ kind: "dropped", place, pattern, line: span.startLine, reason });
    }
    if (detection.cutShort !== null) {
      const message = `${file.relative}: ${detection.cutShort}`;
      observations.push({
        kind: "problem",
        problem: { reason: "cut-short", scope: file.relative, fact: "content", message },
      });
    }
    return { bytes: detection.bytes, isBinary: detection.content === "binary", observations };
  } catch (error) {
    return {
      bytes: 0,
      isBinary: false,
      observations: [{ kind: "problem", problem: toProblem(error, file.relative, "content") }],
    };
  }
}
