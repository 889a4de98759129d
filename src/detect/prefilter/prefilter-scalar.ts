import { decodeAnchors } from "./anchor-table.js";
import { passesGate } from "./passes-gate.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";
import type { PrefilterHits, PrefilterTwin } from "./prefilter-twin.js";
import { spaceFor } from "./space-for.js";
import { decodeTables } from "./tables.js";

const LEAST_OUTPUT = 65_536;
const NEWLINE = 0x0a;
const OTHER_UNIT = 0x1a;

/** The plain twin: what the kernel means, and what scans where the kernel cannot run. */
export function createScalarPrefilter(tables: Uint8Array): PrefilterTwin {
  const anchors = decodeAnchors(decodeTables(tables).records);
  const byStart = groupByStart(anchors);
  const most = Math.max(LEAST_OUTPUT, anchors.length);
  const hits = new Uint32Array(most * 2);
  let memory = new Uint8Array(LEAST_OUTPUT);

  const scan = (from: number, length: number): PrefilterHits => {
    const bytes = memory.subarray(0, length);
    let count = 0;
    let at = from;
    for (; at + 3 <= length && count + anchors.length <= most; at++) {
      for (const id of byStart[startOf(bytes, at)] ?? []) {
        const anchor = anchors[id];
        if (anchor === undefined || !matches(bytes, at, anchor)) continue;
        hits.set([at, id], 2 * count);
        count++;
      }
    }
    return { count, next: at + 3 <= length ? at : length, hits };
  };

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
    scan,
    countNewlines: (from, to) => countOf(memory.subarray(from, to), NEWLINE),
    hasZero: (from, to) => memory.subarray(from, to).includes(0),
    narrowUtf16: (length, bigEndian) => narrow(memory.subarray(0, length), bigEndian),
    move: (from, to, bytes) => void memory.copyWithin(to, from, from + bytes),
  };
}

// Five bits of each of the first three bytes: the same for both cases of a letter.
function startOf(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) & 31) << 10) | (((bytes[at + 1] ?? 0) & 31) << 5) | ((bytes[at + 2] ?? 0) & 31);
}

function groupByStart(anchors: readonly PrefilterAnchor[]): (number[] | undefined)[] {
  const groups = Array.from<number[] | undefined>({ length: 32_768 });
  anchors.forEach(({ text }, id) => (groups[startOf(Buffer.from(text, "latin1"), 0)] ??= []).push(id));
  return groups;
}

function matches(bytes: Uint8Array, at: number, anchor: PrefilterAnchor): boolean {
  const { text, ignoreCase } = anchor;
  if (at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    const byte = bytes[at + index] ?? 0;
    const isCapital = ignoreCase && byte >= 0x41 && byte <= 0x5a;
    if ((isCapital ? byte | 0x20 : byte) !== text.charCodeAt(index)) return false;
  }
  return passesGate(bytes, at + text.length, anchor);
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
