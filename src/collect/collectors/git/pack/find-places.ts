import type { Pack } from "./open-pack.js";
import type { PackPlace } from "./unpack-object.js";

/** An object that was asked for, by its number, and where it lies. */
export interface FoundObject extends PackPlace {
  readonly index: number;
}

/** Finds the objects (concatenated binary ids) in the packs, in the order in which they lie there; what is in none is not listed. */
export function findPlaces(packs: readonly Pack[], ids: Uint8Array, idBytes: number): FoundObject[] {
  const found: FoundObject[] = [];
  for (const index of byFirstByte(ids, idBytes)) {
    for (const pack of packs) {
      const offset = pack.index.find(ids, index * idBytes);
      if (offset < 0) continue;
      found.push({ index, pack, offset });
      break;
    }
  }
  return found.toSorted((one, other) => one.pack.number - other.pack.number || one.offset - other.offset);
}

// Indexes are read by first byte, each part once.
function byFirstByte(ids: Uint8Array, idBytes: number): readonly number[] {
  const buckets = Array.from({ length: 256 }, (): number[] => []);
  for (let index = 0; index < ids.length / idBytes; index++) buckets[ids[index * idBytes] ?? 0]?.push(index);
  return buckets.flat();
}
