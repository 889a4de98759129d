import { PACK_HEADER_BYTES } from "./open-pack.js";
import type { Pack } from "./open-pack.js";
import type { PackWindow } from "./pack-window.js";
import type { Span } from "./unpacker.js";

const OFS_DELTA = 6;
const REF_DELTA = 7;
const MOST_HEADER_BYTES = 64;
// Nothing larger is read here; it also keeps sums exact.
const MOST_SIZE = 2 ** 40;

/** The head of a pack's entry. */
export interface Entry {
  readonly offset: number;
  /** As packs number them: commit, tree, blob, tag; 0 for a delta. */
  readonly kind: number;
  /** Bytes that its data inflates to. */
  readonly size: number;
  readonly dataOffset: number;
  /** Where the base of a delta lies in the same pack; -1 for what is no delta. */
  readonly base: number;
}

/** Reads the head of the entry at the offset; null where that is no entry, or its base lies in no place. */
export function readEntry(pack: Pack, offset: number, { memory, window }: Reading): Entry | null {
  if (offset < PACK_HEADER_BYTES || offset >= pack.end) return null;
  const head = window(pack, offset, MOST_HEADER_BYTES);
  const first = readSize(memory, head);
  if (first === null) return null;
  const { kind, size, next } = first;
  const dataAt = (at: number): number => offset + at - head.at;
  if (kind >= 1 && kind <= 4) return { offset, kind, size, dataOffset: dataAt(next), base: -1 };
  const base = findBase(pack, { kind, next, offset, end: head.at + head.size }, memory);
  if (base === null || base.offset < PACK_HEADER_BYTES) return null;
  return { offset, kind: 0, size, dataOffset: dataAt(base.next), base: base.offset };
}

/** What reading heads takes. */
export interface Reading {
  readonly memory: Buffer;
  readonly window: PackWindow;
}

interface BaseNote {
  readonly kind: number;
  readonly next: number;
  readonly offset: number;
  readonly end: number;
}

function findBase(pack: Pack, note: BaseNote, memory: Buffer): { offset: number; next: number } | null {
  const { kind, next, end } = note;
  if (kind === OFS_DELTA) return readDistance(memory, next, note);
  if (kind !== REF_DELTA || next + pack.idBytes > end) return null;
  return { offset: pack.index.find(memory, next), next: next + pack.idBytes };
}

// Three bits of kind and four of size, then seven bits of size a byte, the lowest first.
function readSize(memory: Buffer, head: Span): { kind: number; size: number; next: number } | null {
  const end = head.at + head.size;
  if (head.size < 1) return null;
  let next = head.at;
  let byte = memory[next++] ?? 0;
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  for (let weight = 16; byte >= 128; weight *= 128) {
    if (next >= end || size > MOST_SIZE || weight > MOST_SIZE) return null;
    byte = memory[next++] ?? 0;
    size += (byte & 127) * weight;
  }
  return { kind, size, next };
}

// Seven bits a byte, the highest first; each further byte counts from one more.
function readDistance(
  memory: Buffer,
  at: number,
  { offset, end }: { readonly offset: number; readonly end: number },
): { offset: number; next: number } | null {
  let next = at;
  if (next >= end) return null;
  let byte = memory[next++] ?? 0;
  let distance = byte & 127;
  while (byte >= 128) {
    if (next >= end || distance > MOST_SIZE) return null;
    byte = memory[next++] ?? 0;
    distance = (distance + 1) * 128 + (byte & 127);
  }
  return distance === 0 ? null : { offset: offset - distance, next };
}
