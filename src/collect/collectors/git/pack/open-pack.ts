import { openFile } from "./open-file.js";
import type { OpenFile } from "./open-file.js";
import { readPackIndex } from "./pack-index.js";
import type { PackIndex } from "./pack-index.js";

const MAGIC = 0x5041434b;
// Leaves room beside an offset for a pack's number.
const MOST_PACK_BYTES = 2 ** 40;

/** Bytes in front of a pack's first entry. */
export const PACK_HEADER_BYTES = 12;

/** A pack and its index, both open. */
export interface Pack {
  readonly number: number;
  readonly idBytes: number;
  readonly file: OpenFile;
  /** Where the last entry ends at the latest: the checksum lies behind. */
  readonly end: number;
  readonly index: PackIndex;
  close(): void;
}

/** Opens the pack at the path (without ending); null where the two do not belong together or are of an unknown version. */
export function openPack(path: string, number: number, idBytes: number): Pack | null {
  const indexFile = openFile(`${path}.idx`);
  if (indexFile === null) return null;
  const index = readPackIndex(indexFile, idBytes);
  const file = index === null ? null : openFile(`${path}.pack`);
  const close = (): void => {
    indexFile.close();
    file?.close();
  };
  if (index === null || file === null || !belongs(file, index)) {
    close();
    return null;
  }
  return { number, idBytes, file, index, end: file.size - idBytes, close };
}

function belongs(file: OpenFile, { count, checksum }: PackIndex): boolean {
  const head = Buffer.alloc(PACK_HEADER_BYTES);
  const tail = Buffer.alloc(checksum.length);
  if (file.size < head.length + tail.length || file.size > MOST_PACK_BYTES) return false;
  if (file.read(head, 0) < head.length || file.read(tail, file.size - tail.length) < tail.length) return false;
  const version = head.readUInt32BE(4);
  const isKnown = head.readUInt32BE(0) === MAGIC && (version === 2 || version === 3);
  return isKnown && head.readUInt32BE(8) === count && tail.equals(checksum);
}
