import { SIDE_WINDOW, WINDOW, WINDOW_BYTES } from "./memory-layout.js";
import type { Pack } from "./open-pack.js";
import type { Span } from "./unpacker.js";

// What is read for one base that lies far in front, at the least.
const LEAST_SIDE_BYTES = 64 * 1024;

interface Loaded {
  pack: number;
  from: number;
  end: number;
}

/** Shows parts of packs in the memory; valid until the next one is asked for. */
export type PackWindow = (pack: Pack, offset: number, wanted: number) => Span;

/**
 * Reads packs through two windows: one that moves along with the reading, one for what lies elsewhere. A part is as long
 * as wanted or longer, unless the pack ends before, or more is wanted than a window holds.
 */
export function createPackWindow(memory: Buffer): PackWindow {
  const main: Loaded = { pack: -1, from: 0, end: 0 };
  const side: Loaded = { pack: -1, from: 0, end: 0 };
  const load = (loaded: Loaded, pack: Pack, { at, offset, size }: Span & { readonly offset: number }): void => {
    const most = Math.max(0, Math.min(size, pack.end - offset));
    loaded.pack = pack.number;
    loaded.from = offset;
    loaded.end = offset + pack.file.read(memory.subarray(at, at + most), offset);
  };
  return (pack, offset, wanted) => {
    const end = Math.min(offset + Math.min(wanted, WINDOW_BYTES), pack.end);
    if (holds(main, pack, { offset, end })) return partOf(main, WINDOW, offset);
    if (holds(side, pack, { offset, end })) return partOf(side, SIDE_WINDOW, offset);
    if (pack.number !== main.pack || offset >= main.from) {
      load(main, pack, { at: WINDOW, offset, size: WINDOW_BYTES });
      return partOf(main, WINDOW, offset);
    }
    load(side, pack, { at: SIDE_WINDOW, offset, size: Math.max(LEAST_SIDE_BYTES, Math.min(wanted, WINDOW_BYTES)) });
    return partOf(side, SIDE_WINDOW, offset);
  };
}

function holds(
  { pack, from, end }: Loaded,
  { number }: Pack,
  wanted: { readonly offset: number; readonly end: number },
): boolean {
  return pack === number && wanted.offset >= from && wanted.end <= end;
}

function partOf({ from, end }: Loaded, at: number, offset: number): Span {
  return { at: at + offset - from, size: end - offset };
}
