import { decodeAnchors } from "./anchor-table.js";
import { createPlainSearch } from "./plain-search.js";
import type { PrefilterTwin } from "./prefilter-twin.js";
import { spaceFor } from "./space-for.js";
import { randomSeed } from "./random-seed.js";
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
    scan: (from, length, look = "none") => search(memory, { from, until: length, length }, look),
    scanPart: (part, look = "none") => search(memory, part, look),
    countNewlines: (from, to) => countOf(memory.subarray(from, to), NEWLINE),
    hasZero: (from, to) => memory.subarray(from, to).includes(0),
    newlineBefore: (least, at) => Math.max(least - 1, at <= 0 ? -1 : memory.lastIndexOf(NEWLINE, at - 1)),
    newlineFrom(at, most) {
      const found = memory.indexOf(NEWLINE, at);
      return found < 0 ? most : Math.min(found, most);
    },
    digest: (from, to, salt) => digest(memory.subarray(from, to), salt),
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

const SECRETS = [randomSeed() | 1, randomSeed() | 1] as const;

// Two hashes of 32 bits; the kernel's has 64. Only one twin's numbers are ever compared with each other.
function digest(bytes: Uint8Array, salt: number): number {
  const [first, second] = SECRETS;
  let low = Math.imul(salt + 1, first) ^ bytes.length;
  let high = Math.imul(salt + 7, second) ^ bytes.length;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, first);
    low ^= low >>> 15;
    high = Math.imul(high ^ byte, second);
    high ^= high >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
