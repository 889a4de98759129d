import type { Lineage } from "#model/lineage";
import { createBaseRing } from "./base-ring.js";
import type { BaseRing, Unpacked } from "./base-ring.js";
import { copiesIn } from "./copies-in.js";
import { DELTA, MOST_DELTA_BYTES, MOST_OBJECT_BYTES, SCRATCH, WINDOW, WINDOW_BYTES } from "./memory-layout.js";
import type { Pack } from "./open-pack.js";
import { createPackWindow } from "./pack-window.js";
import type { PackWindow } from "./pack-window.js";
import { readEntry } from "./read-entry.js";
import type { Entry } from "./read-entry.js";
import type { Span, Unpacker } from "./unpacker.js";

// What git itself makes at most.
const MOST_DEPTH = 4095;
// Larger than any pack, so that a pack's number and an offset make one number.
const PACK_WEIGHT = 2 ** 41;
const NO_COPIES = new Uint32Array(0);
const NO_SPAN: Span = { at: 0, size: 0 };
const ROOM: Span = { at: WINDOW, size: WINDOW_BYTES };

/** Where an object's entry lies. */
export interface PackPlace {
  readonly pack: Pack;
  readonly offset: number;
}

/** Unpacks objects in one memory, best in the order of sortFamilies. */
export interface ObjectUnpacker {
  /** Where the object lies in the memory, valid until the next. It is kept where the next is made of it. */
  unpack(place: PackPlace, next: PackPlace | null): Made | Fault;
}

/** An object in the memory, and what it was made of; both valid until the next. */
export interface Made {
  readonly object: Unpacked;
  readonly lineage: Lineage;
}

/** Why an object can't be had here: for damage or its size, on which git has the last word; or because its deltas lead in a circle, in which git would run for ever. */
export type Fault = "unreadable" | "circular";

interface Bench {
  readonly unpacker: Unpacker;
  readonly window: PackWindow;
  readonly ring: BaseRing;
  /** What stands for objects of which others are made, where these were asked for; longer than the ring keeps them. */
  readonly tokens: Map<number, object>;
}

/** Prepares unpacking with that unpacker, whose memory is then taken. */
export function createObjectUnpacker(unpacker: Unpacker): ObjectUnpacker {
  const window = createPackWindow(unpacker.memory, ROOM);
  const bench: Bench = { unpacker, window, ring: createBaseRing(), tokens: new Map() };
  // What can't be had makes everything above it unattainable: found out once, not once an object.
  const faults = new Map<number, Fault>();
  return {
    unpack(place, next) {
      const isBase = next !== null && isMadeOf(next, place, bench);
      const chain = listChain(place, bench, faults);
      const made = chain.fault ?? unwind(chain, { place, isBase, bench }) ?? "unreadable";
      if (typeof made === "string") for (const { offset } of chain.entries) faults.set(keyOf(place.pack, offset), made);
      return made;
    },
  };
}

function isMadeOf(next: PackPlace, { pack, offset }: PackPlace, bench: Bench): boolean {
  if (next.pack !== pack) return false;
  return readEntry(pack, next.offset, { memory: bench.unpacker.memory, window: bench.window })?.base === offset;
}

interface Chain {
  /** The object's own entry first, then its base's and so on. */
  readonly entries: Entry[];
  /** What the last of them is made of, where that is known. */
  readonly known: Unpacked | null;
  /** Why it leads nowhere, or null. */
  readonly fault: Fault | null;
}

function listChain({ pack, offset }: PackPlace, bench: Bench, faults: ReadonlyMap<number, Fault>): Chain {
  const reading = { memory: bench.unpacker.memory, window: bench.window };
  const entries: Entry[] = [];
  for (let at = offset; entries.length <= MOST_DEPTH;) {
    const key = keyOf(pack, at);
    const known = bench.ring.get(key) ?? null;
    if (known !== null) return { entries, known, fault: null };
    const fault = faults.get(key);
    const entry = fault === undefined ? readEntry(pack, at, reading) : null;
    if (entry === null) return { entries, known, fault: fault ?? "unreadable" };
    entries.push(entry);
    if (entry.base < 0) return { entries, known, fault: null };
    at = entry.base;
  }
  const isCircle = new Set(entries.map((entry) => entry.offset)).size < entries.length;
  // Too deep is only the first: its bases may be asked for by themselves.
  return {
    entries: isCircle ? entries : entries.slice(0, 1),
    known: null,
    fault: isCircle ? "circular" : "unreadable",
  };
}

interface Unwinding {
  readonly place: PackPlace;
  readonly isBase: boolean;
  readonly bench: Bench;
}

function unwind({ entries, known }: Chain, { place, isBase, bench }: Unwinding): Made | null {
  let object = known;
  for (let level = entries.length - 1; level >= 0; level--) {
    const entry = entries[level];
    if (entry === undefined) return null;
    const isKept = level > 0 || isBase;
    const making = { pack: place.pack, entry, isKept, bench };
    object = object === null ? inflateWhole(making) : applyDelta(making, object);
    if (object === null) return null;
    if (isKept) bench.ring.keep(keyOf(place.pack, entry.offset), object);
  }
  return object === null ? null : { object, lineage: traceLineage(entries[0], { place, isBase, bench }) };
}

// Without an entry it lay in the ring: something was made of it before.
function traceLineage(entry: Entry | undefined, { place, isBase, bench }: Unwinding): Lineage {
  const { tokens, unpacker } = bench;
  const key = keyOf(place.pack, place.offset);
  const self = isBase || entry === undefined ? (tokens.get(key) ?? {}) : null;
  if (self !== null) tokens.set(key, self);
  if (entry === undefined || entry.base < 0) return { self, base: null, copies: NO_COPIES };
  return { self, base: tokens.get(keyOf(place.pack, entry.base)) ?? null, copies: copiesIn(unpacker.memory) };
}

interface Making {
  readonly pack: Pack;
  readonly entry: Entry;
  readonly isKept: boolean;
  readonly bench: Bench;
}

function inflateWhole({ pack, entry, isKept, bench }: Making): Unpacked | null {
  const { size, kind } = entry;
  if (entry.base >= 0 || size > MOST_OBJECT_BYTES) return null;
  const target = { at: isKept ? bench.ring.take(size, NO_SPAN) : SCRATCH, size };
  return inflate(pack, entry, { bench, target }) ? { ...target, kind } : null;
}

function applyDelta({ pack, entry, isKept, bench }: Making, base: Unpacked): Unpacked | null {
  if (entry.size > MOST_DELTA_BYTES) return null;
  if (!inflate(pack, entry, { bench, target: { at: DELTA, size: entry.size } })) return null;
  const { memory } = bench.unpacker;
  const end = DELTA + entry.size;
  const from = readNumber(memory, DELTA, end);
  const to = readNumber(memory, from.next, end);
  if (from.value !== base.size || to.value > MOST_OBJECT_BYTES || to.next > end) return null;
  const target = { at: isKept ? bench.ring.take(to.value, base) : SCRATCH, size: to.value };
  const delta = { at: to.next, size: end - to.next };
  return bench.unpacker.patch(base, delta, target) ? { ...target, kind: base.kind } : null;
}

function inflate(
  pack: Pack,
  { dataOffset, size }: Entry,
  { bench, target }: { readonly bench: Bench; readonly target: Span },
): boolean {
  const source = bench.window(pack, dataOffset, mostDeflated(size));
  return bench.unpacker.inflate(source, target);
}

// zlib's own bound for what it makes of so many bytes, generously.
function mostDeflated(size: number): number {
  return size + (size >> 8) + 128;
}

// Seven bits a byte, the lowest first. A number that never ends comes out as too large, or behind the end.
function readNumber(memory: Buffer, at: number, end: number): { value: number; next: number } {
  let value = 0;
  let next = at;
  let byte = 128;
  for (let weight = 1; byte >= 128 && next < end; weight *= 128) {
    byte = memory[next++] ?? 0;
    value += (byte & 127) * weight;
  }
  return byte >= 128 ? { value: Infinity, next: Infinity } : { value, next };
}

function keyOf({ number }: Pack, offset: number): number {
  return number * PACK_WEIGHT + offset;
}
