import { RING, RING_BYTES } from "./memory-layout.js";
import type { Span } from "./unpacker.js";

/** An unpacked object in the memory. */
export interface Unpacked extends Span {
  readonly kind: number;
}

/** Keeps what others are made of, by a number of the caller's; what was put in first goes first. */
export interface BaseRing {
  get(key: number): Unpacked | undefined;
  /** Room for so many bytes that leaves `beside` alone; whatever else lay there is forgotten. */
  take(size: number, beside: Span): number;
  /** Says what was written into the room taken last. */
  keep(key: number, object: Unpacked): void;
  forget(): void;
}

/** A ring of bases. Objects of at most a third of it fit. */
export function createBaseRing(): BaseRing {
  const known = new Map<number, Unpacked>();
  let next = RING;
  // Maps keep the order of insertion, which is the order in which they lie in the ring.
  const clear = (from: number, to: number): void => {
    for (const [key, { at }] of known) {
      if (at >= to || at < from) return;
      known.delete(key);
    }
  };
  const place = (size: number): number => {
    if (next + size > RING + RING_BYTES) {
      clear(next, RING + RING_BYTES);
      next = RING;
    }
    const at = next;
    next += Math.max(1, size);
    clear(at, next);
    return at;
  };
  return {
    get: (key) => known.get(key),
    take(size, beside) {
      let at = place(size);
      while (at < beside.at + beside.size && beside.at < at + size) at = place(size);
      return at;
    },
    keep(key, object) {
      known.delete(key);
      known.set(key, object);
    },
    forget() {
      known.clear();
      next = RING;
    },
  };
}
