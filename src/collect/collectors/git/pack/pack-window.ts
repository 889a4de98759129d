import type { Pack } from "./open-pack.js";
import type { Span } from "./unpacker.js";

// After a jump most often one entry is wanted; the further the reading then goes straight on, the more is read at once.
const LEAST_READ = 8 * 1024;

/** Shows a part of a pack in the memory; valid until the next but one is asked for. As long as wanted or longer, unless pack or window end before. */
export type PackWindow = (pack: Pack, offset: number, wanted: number) => Span;

/** A part of a pack that is in the memory. */
interface Pane {
  readonly at: number;
  readonly most: number;
  pack: number;
  from: number;
  end: number;
}

/** Reads packs through two panes that share the given part of the memory: while one object is read, the next can be looked at. */
export function createPackWindow(memory: Buffer, { at, size }: Span): PackWindow {
  const most = size >>> 1;
  let older: Pane = { at, most, pack: -1, from: 0, end: 0 };
  let newer: Pane = { at: at + most, most, pack: -1, from: 0, end: 0 };
  let read = LEAST_READ;
  const use = (pane: Pane): void => {
    if (pane === newer) return;
    older = newer;
    newer = pane;
  };
  return (pack, offset, wanted) => {
    const end = Math.min(offset + Math.min(wanted, most), pack.end);
    if (holds(newer, pack, { offset, end })) return partOf(newer, offset);
    if (holds(older, pack, { offset, end })) use(older);
    else {
      read = isNear(newer, pack, { offset, read }) ? Math.min(2 * read, most) : LEAST_READ;
      use(older);
      load(newer, memory, { pack, offset, size: Math.max(read, end - offset) });
    }
    return partOf(newer, offset);
  };
}

interface Loading {
  readonly pack: Pack;
  readonly offset: number;
  readonly size: number;
}

function load(pane: Pane, memory: Buffer, { pack, offset, size }: Loading): void {
  const length = Math.max(0, Math.min(size, pack.end - offset, pane.most));
  pane.pack = pack.number;
  pane.from = offset;
  pane.end = offset + pack.file.read(memory.subarray(pane.at, pane.at + length), offset);
}

function holds(
  pane: Pane,
  { number }: Pack,
  { offset, end }: { readonly offset: number; readonly end: number },
): boolean {
  return pane.pack === number && offset >= pane.from && end <= pane.end;
}

function isNear(
  pane: Pane,
  { number }: Pack,
  { offset, read }: { readonly offset: number; readonly read: number },
): boolean {
  return pane.pack === number && offset >= pane.from && offset - pane.end < read;
}

function partOf({ at, from, end }: Pane, offset: number): Span {
  return { at: at + offset - from, size: end - offset };
}
