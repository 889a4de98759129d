import { decodeAnchors } from "./anchor-table.js";
import { createPlainSearch } from "./plain-search.js";
import type { PrefilterTwin } from "./prefilter-twin.js";
import { spaceFor } from "./space-for.js";
import { decodeTables } from "./tables.js";

const NEWLINE = 0x0a;
const OTHER_UNIT = 0x1a;

/** The plain twin: what the kernel means, and what scans where the kernel cannot run. */
export function createScalarPrefilter(tables: Uint8Array): PrefilterTwin {
  const search = createPlainSearch(decodeAnchors(decodeTables(tables).records));
  let memory = new Uint8Array(spaceFor(0));

  return {
    twin: "scalar",
    room(from, bytes) {
      if (from + bytes > memory.length) {
        const grown = new Uint8Array(spaceFor(from + bytes));
        grown.set(memory.subarray(0, from));
        memory = grown;
      }
      return memory.subarray(from);
    },
    input: (length) => memory.subarray(0, length),
    scan: (from, length) => search(memory.subarray(0, length), from),
    countNewlines: (from, to) => countOf(memory.subarray(from, to), NEWLINE),
    hasZero: (from, to) => memory.subarray(from, to).includes(0),
    narrowUtf16: (length, bigEndian) => narrow(memory.subarray(0, length), bigEndian),
    move: (from, to, bytes) => void memory.copyWithin(to, from, from + bytes),
  };
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count++;
  return count;
}

function narrow(bytes: Uint8Array, bigEndian: boolean): number {
  const units = Math.floor(bytes.length / 2);
  const low = bigEndian ? 1 : 0;
  for (let unit = 0; unit < units; unit++) {
    const isLatin1 = bytes[2 * unit + 1 - low] === 0;
    bytes[unit] = isLatin1 ? (bytes[2 * unit + low] ?? OTHER_UNIT) : OTHER_UNIT;
  }
  return units;
}
