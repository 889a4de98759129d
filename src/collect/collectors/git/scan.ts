import type { ScanTools, Shard } from "#collect/collector";
import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import { readContent } from "./read-content.js";
import { scanObjects } from "./scan-objects.js";
import type { ScanReport } from "./scan-objects.js";
import type { ShardData } from "./shard-data.js";
import { createPlaces } from "./shard-places.js";
import { toObservations } from "./to-observations.js";
import { toProblem } from "./to-problem.js";

/** Streams a shard's objects through the detector: sightings, problems, and which objects were looked at to their end. */
export async function* scan(_target: Target, shard: Shard, tools: ScanTools): AsyncIterable<Observation> {
  // What survey put there; it may have crossed to a worker.
  const data = shard.data as ShardData;
  const notes = createNotes(data, tools.options.explain);
  const sink = scanObjects(tools, notes.report);
  try {
    await readContent({ repository: data, idBytes: data.idBytes, ids: data.ids }, tools.signal, sink);
  } finally {
    sink.close();
  }
  yield* notes.all();
}

function createNotes(data: ShardData, explain: boolean): { report: ScanReport; all(): readonly Observation[] } {
  const { idBytes, ids } = data;
  const places = createPlaces(data);
  const found: Observation[] = [];
  const looked = { objects: new Uint8Array(ids.length), bytes: 0 };
  let missing = 0;
  const bytesOf = (index: number): Uint8Array => ids.subarray(index * idBytes, (index + 1) * idBytes);
  const idOf = (index: number): string => Buffer.from(bytesOf(index)).toString("hex");
  const report: ScanReport = {
    name: places.name,
    detected(index, type, detection) {
      const id = (): string => idOf(index);
      found.push(
        ...toObservations({ id, type, detection, explain, prefix: data.prefix, places: () => places.of(index, id()) }),
      );
      if (detection.cutShort !== null) return;
      looked.objects.set(bytesOf(index), looked.bytes);
      looked.bytes += idBytes;
    },
    missing: () => missing++,
    broken: (index, complaint) => found.push(toProblem("broken", idOf(index), complaint)),
    left: (index, count, complaint) => found.push(toProblem("left", idOf(index), `${count}: ${complaint}`)),
  };
  const all = (): readonly Observation[] => {
    if (missing > 0) found.push(toProblem("vanished", "repository", `${missing}`));
    if (looked.bytes > 0) found.push({ kind: "looked-at", idBytes, objects: looked.objects.slice(0, looked.bytes) });
    return found;
  };
  return { report, all };
}
