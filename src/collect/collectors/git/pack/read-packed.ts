import { setImmediate } from "node:timers/promises";
import type { ObjectRequest } from "../read-objects.js";
import type { ObjectSink } from "../object-sink.js";
import { findPlaces } from "./find-places.js";
import type { FoundPlaces } from "./find-places.js";
import { lendUnpacker } from "./lend-unpacker.js";
import type { Pack } from "./open-pack.js";
import { openPacks } from "./open-packs.js";
import { createObjectUnpacker } from "./unpack-object.js";
import type { PackPlace } from "./unpack-object.js";
import type { Unpacker } from "./unpacker.js";

const KINDS = ["", "commit", "tree", "blob", "tag"] as const;
// An abort must not wait, nor the caller's other work.
const MOST_BYTES_AT_A_STRETCH = 16 * 1024 * 1024;

/**
 * Streams the objects that lie in packs into the sink, in the order asked for, and returns the numbers of all others,
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
  const packs = openPacks(repository, idBytes);
  const { unpacker, giveBack } = lendUnpacker();
  try {
    const found = listFound(packs, findPlaces(packs, ids, idBytes));
    await readAll(found, unpacker, { signal, sink, isLeft });
  } finally {
    giveBack();
    for (const pack of packs) pack.close();
  }
  return [...isLeft.keys()].filter((index) => isLeft[index] === 1);
}

/** An object that was asked for, by its number, and where it lies. */
interface FoundObject extends PackPlace {
  readonly index: number;
}

function listFound(packs: readonly Pack[], places: FoundPlaces): readonly FoundObject[] {
  return Array.from(places.packs).flatMap((number, index) => {
    const pack = packs[number];
    return pack === undefined ? [] : { index, pack, offset: places.offsets[index] ?? 0 };
  });
}

interface Outlet {
  readonly signal: AbortSignal;
  readonly sink: ObjectSink;
  readonly isLeft: Uint8Array;
}

async function readAll(found: readonly FoundObject[], unpacker: Unpacker, outlet: Outlet): Promise<void> {
  const { signal, sink, isLeft } = outlet;
  const objects = createObjectUnpacker(unpacker);
  let stretch = 0;
  for (const [row, place] of found.entries()) {
    const made = objects.unpack(place, found[row + 1] ?? null);
    if (made === "unreadable") continue;
    isLeft[place.index] = 0;
    if (made === "circular") {
      sink.broken(place.index, "its deltas form a circle");
      continue;
    }
    const { object, lineage } = made;
    sink.begin(place.index, KINDS[object.kind] ?? "", { size: object.size, lineage });
    if (object.size > 0) sink.bytes(unpacker.memory.subarray(object.at, object.at + object.size));
    sink.end(place.index);
    stretch += object.size;
    if (stretch < MOST_BYTES_AT_A_STRETCH) continue;
    stretch = 0;
    await setImmediate();
    signal.throwIfAborted();
  }
}
