import { REACH } from "../generic/generic.js";
import { LOOK_REACH } from "../prefilter/prefilter.js";

/** A hit of the prefilter: where its anchor stands, and the anchor's number, with IDLE where nothing ever comes of it there. */
export interface HitTaker {
  /** Anchors that begin in [from, until) are not known yet. */
  look(from: number, until: number): void;
  known(at: number, hit: number): void;
}

/** Added to the number of an anchor: its hit was looked at, and nothing comes of it while its line and what is around it stay. */
export const IDLE = 0x10000;

/** Looks for newlines in the text (see the prefilter, whose memory it lies in); how many bytes from its start on decide whether an anchor stands there and passes its gate. */
export interface Surroundings {
  newlineBefore(least: number, at: number): number;
  newlineFrom(at: number, most: number): number;
  readonly gateReach: number;
}

/** Hits of a content, and which spans of it another one has taken over (as in a lineage). */
export interface Inheritance {
  /** Pairs [position, anchor with IDLE], ascending. */
  readonly hits: Uint32Array;
  readonly copies: Uint32Array;
}

/**
 * Walks a text of `length` bytes from front to end: tells of the hits that it has from another one, and where there may be
 * others. A hit is known where all that it depends on was taken over.
 */
export function carryHits({ hits, copies }: Inheritance, length: number, tools: Surroundings & HitTaker): void {
  let next = 0;
  for (let copy = 0; copy < copies.length; copy += 3) {
    const [from = 0, to = 0, size = 0] = [copies[copy], copies[copy + 1], copies[copy + 2]];
    const inner = innerPart(tools, { from: to, until: to + size }, LOOK_REACH);
    if (inner === null) continue;
    if (inner.from > next) tools.look(next, inner.from);
    const idle = innerPart(tools, { from: to, until: to + size }, REACH) ?? NOWHERE;
    tell(hits, { shift: to - from, inner, idle }, tools);
    next = inner.until;
  }
  if (length > next) tools.look(next, length);
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

const NOWHERE: Stretch = { from: 0, until: 0 };

/** A span that was taken over: how far it moved, where in it hits are known, and where it is known too that they are idle. */
interface Taken {
  readonly shift: number;
  readonly inner: Stretch;
  readonly idle: Stretch;
}

function tell(hits: Uint32Array, { shift, inner, idle }: Taken, taker: HitTaker): void {
  for (let at = firstFrom(hits, inner.from - shift); at < hits.length; at += 2) {
    const position = (hits[at] ?? 0) + shift;
    if (position >= inner.until) return;
    const hit = hits[at + 1] ?? 0;
    const isIdle = hit >= IDLE && position >= idle.from && position < idle.until;
    taker.known(position, isIdle || hit < IDLE ? hit : hit - IDLE);
  }
}

/**
 * The part of a span that no hit looks out of: a hit looks at its own line, at the next one, and `reach` bytes further on both
 * sides. Null where there is none.
 */
function innerPart(around: Surroundings, { from, until }: Stretch, reach: number): Stretch | null {
  const most = until - reach;
  if (most <= from + reach) return null;
  const start = around.newlineFrom(from + reach, most) + 1;
  if (start >= most) return null;
  const nextEnd = around.newlineBefore(start, most);
  const end = Math.min(around.newlineBefore(start, Math.max(start, nextEnd)), until - around.gateReach);
  return end > start ? { from: start, until: end } : null;
}

// The first pair whose position is not less.
function firstFrom(hits: Uint32Array, position: number): number {
  let low = 0;
  let high = hits.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[2 * middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
