import type { ObjectSink } from "./object-sink.js";
import { readPacked } from "./pack/read-packed.js";
import { readObjects } from "./read-objects.js";
import type { ObjectRequest } from "./read-objects.js";

/** Streams the objects into the sink: those in packs by reading these, all others by git. */
export async function readContent(request: ObjectRequest, signal: AbortSignal, sink: ObjectSink): Promise<void> {
  const left = await readPacked(request, signal, sink);
  if (left.length === 0) return;
  const { idBytes, ids } = request;
  const leftIds = new Uint8Array(left.length * idBytes);
  left.forEach((index, row) => leftIds.set(ids.subarray(index * idBytes, (index + 1) * idBytes), row * idBytes));
  await readObjects({ ...request, ids: leftIds }, signal, renumber(sink, left));
}

// The sink counts among all objects, git among those left to it.
function renumber(sink: ObjectSink, indexes: readonly number[]): ObjectSink {
  const of = (row: number): number => indexes[row] ?? -1;
  return {
    begin: (row, type, about) => sink.begin(of(row), type, about),
    bytes: (piece) => sink.bytes(piece),
    end: (row) => sink.end(of(row)),
    missing: (row) => sink.missing(of(row)),
    broken: (row, complaint) => sink.broken(of(row), complaint),
    left: (row, count, complaint) => sink.left(of(row), count, complaint),
  };
}
