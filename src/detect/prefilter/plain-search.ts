import type { Bytes } from "./look/bytes.js";
import { passesLook } from "./look/passes-look.js";
import { passesGate } from "./passes-gate.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";
import type { Look, Part, PrefilterHits } from "./prefilter-twin.js";

const VIRTUAL_NEWLINE = 10;
const LEAST_OUTPUT_HITS = 65_536;

/** Looks for anchors in the plainest way; returns what finds those that begin in a part of the memory. */
export function createPlainSearch(
  anchors: readonly PrefilterAnchor[],
): (memory: Uint8Array, part: Part, how: Look) => PrefilterHits {
  const byStart = groupByStart(anchors);
  const isStart = Uint8Array.from(byStart, (group) => (group === undefined ? 0 : 1));
  const most = Math.max(LEAST_OUTPUT_HITS, anchors.length);
  const hits = new Uint32Array(most * 2);
  return (memory, { from, until, length }, how) => {
    const bytes = memory.subarray(0, length);
    const end = Math.min(until, length - 2);
    const around: Bytes = { byte: (at) => bytes[at] ?? VIRTUAL_NEWLINE };
    const isHit = (at: number, anchor: PrefilterAnchor): boolean =>
      matches(bytes, at, anchor) && passesLook(around, { at, how }, anchor);
    let count = 0;
    let at = from;
    let start = startOf(bytes, at - 1);
    for (; at < end && count + anchors.length <= most; at++) {
      start = ((start << 5) & 0x7fff) | ((bytes[at + 2] ?? 0) & 31);
      if (isStart[start] !== 1) continue;
      for (const id of byStart[start] ?? []) {
        const anchor = anchors[id];
        if (anchor === undefined || !isHit(at, anchor)) continue;
        hits.set([at, id], 2 * count);
        count++;
      }
    }
    return { count, next: at < end ? at : until, hits };
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
