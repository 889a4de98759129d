import type { Pack } from "./open-pack.js";

/** Where objects lie that were asked for: parallel lists, by their number there. */
export interface FoundPlaces {
  /** -1 for what is in none of the packs; otherwise the pack's place in the list of packs. */
  readonly packs: Int16Array;
  readonly offsets: Float64Array;
}

/** Finds the objects (concatenated binary ids) in the packs. */
export function findPlaces(packs: readonly Pack[], ids: Uint8Array, idBytes: number): FoundPlaces {
  const count = ids.length / idBytes;
  const found = { packs: new Int16Array(count).fill(-1), offsets: new Float64Array(count) };
  for (const index of byFirstByte(ids, idBytes)) {
    for (let place = 0; place < packs.length; place++) {
      const offset = packs[place]?.index.find(ids, index * idBytes) ?? -1;
      if (offset < 0) continue;
      found.packs[index] = place;
      found.offsets[index] = offset;
      break;
    }
  }
  return found;
}

// Indexes are read by first byte, each part once.
function byFirstByte(ids: Uint8Array, idBytes: number): Int32Array {
  const starts = new Int32Array(257);
  for (let at = 0; at < ids.length; at += idBytes) add(starts, (ids[at] ?? 0) + 1);
  for (let byte = 1; byte <= 256; byte++) starts[byte] = (starts[byte] ?? 0) + (starts[byte - 1] ?? 0);
  const order = new Int32Array(ids.length / idBytes);
  for (let index = 0; index < order.length; index++) order[add(starts, ids[index * idBytes] ?? 0)] = index;
  return order;
}

function add(counts: Int32Array, at: number): number {
  const count = counts[at] ?? 0;
  counts[at] = count + 1;
  return count;
}
