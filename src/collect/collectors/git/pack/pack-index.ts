import type { OpenFile } from "./open-file.js";

const MAGIC = 0xff744f63;
const VERSION = 2;
const HEADER_BYTES = 8;
const FANOUT_BYTES = 1024;
const IS_LARGE = 0x80000000;

/** Finds objects of one pack. */
export interface PackIndex {
  readonly count: number;
  /** The pack's checksum as the index has it. */
  readonly checksum: Buffer;
  /** Where in the pack the object with the id at `ids[at]` lies; -1 where it does not. Cheap for ids whose first bytes are alike. */
  find(ids: Uint8Array, at: number): number;
}

/** Reads the frame of an index (version 2); null where it is another, or its size does not fit its count. */
export function readPackIndex(file: OpenFile, idBytes: number): PackIndex | null {
  const head = Buffer.alloc(HEADER_BYTES + FANOUT_BYTES);
  const checksum = Buffer.alloc(idBytes);
  if (file.read(head, 0) < head.length || file.read(checksum, file.size - 2 * idBytes) < idBytes) return null;
  if (head.readUInt32BE(0) !== MAGIC || head.readUInt32BE(4) !== VERSION) return null;
  const fanout = Array.from({ length: 256 }, (_, first) => head.readUInt32BE(HEADER_BYTES + 4 * first));
  const count = fanout[255] ?? 0;
  if (fanout.some((end, first) => end < (fanout[first - 1] ?? 0))) return null;
  const large = file.size - head.length - count * (idBytes + 8) - 2 * idBytes;
  if (large < 0 || large % 8 !== 0 || large / 8 > count) return null;
  return { count, checksum, find: createFinder(file, { idBytes, fanout, count, largeCount: large / 8 }) };
}

interface Frame {
  readonly idBytes: number;
  readonly fanout: readonly number[];
  readonly count: number;
  readonly largeCount: number;
}

function createFinder(file: OpenFile, frame: Frame): PackIndex["find"] {
  const { idBytes } = frame;
  const read = createBucketReader(file, frame);
  let bucket = read(0);
  return (ids, at) => {
    const first = ids[at] ?? 0;
    if (first !== bucket.first) bucket = read(first);
    const place = search(bucket.ids, ids, { at, idBytes });
    return place < 0 ? -1 : offsetAt(file, frame, bucket.offsets.readUInt32BE(4 * place));
  };
}

/** What the index knows of the ids with that first byte. */
interface Bucket {
  readonly first: number;
  readonly ids: Buffer;
  readonly offsets: Buffer;
}

// The ids lie one behind the other, then their CRCs, then their offsets.
function createBucketReader(file: OpenFile, { idBytes, fanout, count }: Frame): (first: number) => Bucket {
  const idsAt = HEADER_BYTES + FANOUT_BYTES;
  const offsetsAt = idsAt + count * (idBytes + 4);
  return (first) => {
    const from = fanout[first - 1] ?? 0;
    const size = (fanout[first] ?? 0) - from;
    const ids = Buffer.allocUnsafe(size * idBytes);
    const offsets = Buffer.allocUnsafe(size * 4);
    const isWhole =
      file.read(ids, idsAt + from * idBytes) === ids.length &&
      file.read(offsets, offsetsAt + 4 * from) === offsets.length;
    return isWhole ? { first, ids, offsets } : { first, ids: ids.subarray(0, 0), offsets };
  };
}

function search(
  bucket: Buffer,
  ids: Uint8Array,
  { at, idBytes }: { readonly at: number; readonly idBytes: number },
): number {
  let low = 0;
  let high = bucket.length / idBytes - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compare(bucket, middle * idBytes, { ids, at, idBytes });
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

// Two ids seldom have more than the first bytes in common.
function compare(
  bucket: Buffer,
  from: number,
  { ids, at, idBytes }: { readonly ids: Uint8Array; readonly at: number; readonly idBytes: number },
): number {
  for (let byte = 0; byte < idBytes; byte++) {
    const difference = (bucket[from + byte] ?? 0) - (ids[at + byte] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

// What does not fit 31 bits is told in a further list, behind the offsets.
function offsetAt(file: OpenFile, { idBytes, count, largeCount }: Frame, offset: number): number {
  if (offset < IS_LARGE) return offset;
  const row = offset - IS_LARGE;
  if (row >= largeCount) return -1;
  const large = Buffer.alloc(8);
  if (file.read(large, HEADER_BYTES + FANOUT_BYTES + count * (idBytes + 8) + 8 * row) < large.length) return -1;
  const value = large.readBigUInt64BE(0);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? -1 : Number(value);
}
