import { setImmediate } from "node:timers/promises";
import type { ObjectRequest } from "../read-objects.js";
import type { ObjectSink } from "../object-sink.js";
import { findPlaces } from "./find-places.js";
import type { FoundObject } from "./find-places.js";
import { lendUnpacker } from "./lend-unpacker.js";
import { listPacks } from "./list-packs.js";
import { openPack } from "./open-pack.js";
import type { Pack } from "./open-pack.js";
import { readEntry } from "./read-entry.js";
import { createObjectUnpacker } from "./unpack-object.js";
import type { ObjectUnpacker } from "./unpack-object.js";
import type { Unpacker } from "./unpacker.js";

const KINDS = ["", "commit", "tree", "blob", "tag"] as const;
// An abort must not wait, nor the caller's other work.
const MOST_BYTES_AT_A_STRETCH = 16 * 1024 * 1024;

/**
 * Streams the objects that lie in packs into the sink, in the order of the packs, and returns the numbers of all others,
 * ascending: loose, missing, large or damaged ones, on which git has the last word. As git does when it reads packed
 * objects, it checks sizes and the checksums of compressed data, not ids.
 */
export async function readPacked(
  request: ObjectRequest,
  signal: AbortSignal,
  sink: ObjectSink,
): Promise<readonly number[]> {
  const { repository, idBytes, ids } = request;
  const isLeft = new Uint8Array(ids.length / idBytes).fill(1);
  const packs = openPacks(listPacks(repository), idBytes);
  const unpacker = lendUnpacker();
  try {
    const found = findPlaces(packs, ids, idBytes);
    await readAll(found, unpacker.unpacker, { signal, sink, isLeft });
  } finally {
    unpacker.giveBack();
    for (const pack of packs) pack.close();
  }
  return [...isLeft.keys()].filter((index) => isLeft[index] === 1);
}

function openPacks(paths: readonly string[], idBytes: number): readonly Pack[] {
  return paths.flatMap((path, number) => openPack(path, number, idBytes) ?? []);
}

interface Outlet {
  readonly signal: AbortSignal;
  readonly sink: ObjectSink;
  readonly isLeft: Uint8Array;
}

async function readAll(found: readonly FoundObject[], unpacker: Unpacker, outlet: Outlet): Promise<void> {
  const { signal, sink, isLeft } = outlet;
  const objects = createObjectUnpacker(unpacker);
  const isBase = findBases(found, objects);
  let stretch = 0;
  for (const place of found) {
    const object = objects.unpack(place, isBase(place));
    if (object === null) continue;
    isLeft[place.index] = 0;
    sink.begin(place.index, KINDS[object.kind] ?? "", object.size);
    if (object.size > 0) sink.bytes(unpacker.memory.subarray(object.at, object.at + object.size));
    sink.end(place.index);
    stretch += object.size;
    if (stretch < MOST_BYTES_AT_A_STRETCH) continue;
    stretch = 0;
    await setImmediate();
    signal.throwIfAborted();
  }
}

// What others are made of is worth keeping, the rest is not: most objects are leaves.
function findBases(found: readonly FoundObject[], objects: ObjectUnpacker): (place: FoundObject) => boolean {
  const bases = new Map<Pack, Set<number>>();
  for (const { pack, offset } of found) {
    const base = readEntry(pack, offset, objects)?.base ?? -1;
    if (base < 0) continue;
    const offsets = bases.get(pack) ?? new Set();
    bases.set(pack, offsets.add(base));
  }
  return ({ pack, offset }) => bases.get(pack)?.has(offset) === true;
}
