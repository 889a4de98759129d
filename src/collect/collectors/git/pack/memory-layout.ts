// Where everything lies in the one memory that reading packs takes: by the kernel and by its plain twin alike.
// The first two pages are the kernel's own (its constants and tables).

/** Compressed bytes as they lie in the pack. */
export const WINDOW = 0x20000;
export const WINDOW_BYTES = 0x400000;
/** Instructions of one delta. */
export const DELTA = 0x420000;
export const MOST_DELTA_BYTES = 0x400000;
/** An object that is no base of another: always the same place, so that it stays in the processor's cache. */
export const SCRATCH = 0x820000;
export const MOST_OBJECT_BYTES = 0x800000;
/** Bases, in a ring. Thrice the largest object, so that a base and what is made of it always fit side by side. */
export const RING = 0x1020000;
export const RING_BYTES = 0x1800000;
/** What the last delta took over from its base, with some air before it: the kernel reads several bytes at a time. See copies-in. */
export const COPIES = RING + RING_BYTES + 0x10000;
/** Shorter copies are not noted. */
export const LEAST_COPY_BYTES = 256;
/** A whole number of pages. There are at most as many copies as fit into the largest object; each takes 12 bytes. */
export const MEMORY_BYTES = COPIES + 0x70000;
