import type { Repository } from "../repository.js";
import { findPlaces } from "./find-places.js";
import type { FoundPlaces } from "./find-places.js";
import { openPacks } from "./open-packs.js";
import type { Pack } from "./open-pack.js";
import { createPackWindow } from "./pack-window.js";
import { readEntry } from "./read-entry.js";

const WINDOW_BYTES = 512 * 1024;
const NONE = -1;

/**
 * The order in which objects (concatenated binary ids) are best read: what is made of an object comes right behind it, so that
 * no base is unpacked twice; otherwise in the order of the packs. What is in no pack comes last. A permutation of their numbers.
 */
export function sortFamilies(repository: Repository, ids: Uint8Array, idBytes: number): Int32Array {
  const packs = openPacks(repository, idBytes);
  try {
    const places = findPlaces(packs, ids, idBytes);
    const rows = inPackOrder(places);
    return walk(rows, findParents(packs, places, rows));
  } finally {
    for (const pack of packs) pack.close();
  }
}

// Objects come about in this order already.
function inPackOrder({ packs, offsets }: FoundPlaces): readonly number[] {
  const last = (index: number): number => (packs[index] === NONE ? 1 : 0);
  const compare = (one: number, other: number): number =>
    last(one) - last(other) ||
    (packs[one] ?? 0) - (packs[other] ?? 0) ||
    (offsets[one] ?? 0) - (offsets[other] ?? 0) ||
    one - other;
  return [...offsets.keys()].toSorted(compare);
}

// For each row the row of what it is made of, or NONE.
function findParents(packs: readonly Pack[], places: FoundPlaces, rows: readonly number[]): Int32Array {
  const memory = Buffer.allocUnsafe(WINDOW_BYTES);
  const reading = { memory, window: createPackWindow(memory, { at: 0, size: memory.length }) };
  const parents = new Int32Array(rows.length).fill(NONE);
  rows.forEach((index, row) => {
    const number = places.packs[index] ?? NONE;
    const pack = packs[number];
    if (pack === undefined) return;
    const base = readEntry(pack, places.offsets[index] ?? 0, reading)?.base ?? NONE;
    if (base >= 0) parents[row] = rowOf(places, rows, { number, offset: base });
  });
  return parents;
}

// Binary search. What is in no pack lies behind everything.
function rowOf(
  { packs, offsets }: FoundPlaces,
  rows: readonly number[],
  wanted: { readonly number: number; readonly offset: number },
): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const index = rows[middle] ?? 0;
    const number = packs[index] ?? NONE;
    const order = (number === NONE ? Infinity : number - wanted.number) || (offsets[index] ?? 0) - wanted.offset;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return NONE;
}

// Depth first. Only damage makes circles; what is in one has no first ancestor and comes at the end.
function walk(rows: readonly number[], parents: Int32Array): Int32Array {
  const firstChild = new Int32Array(rows.length).fill(NONE);
  const nextSibling = new Int32Array(rows.length).fill(NONE);
  for (let row = rows.length - 1; row >= 0; row--) {
    const parent = parents[row] ?? NONE;
    if (parent === NONE) continue;
    nextSibling[row] = firstChild[parent] ?? NONE;
    firstChild[parent] = row;
  }
  const order = new Int32Array(rows.length);
  const isDone = new Uint8Array(rows.length);
  let count = 0;
  const visit = (row: number): void => {
    order[count++] = rows[row] ?? 0;
    isDone[row] = 1;
  };
  for (let root = 0; root < rows.length; root++) {
    if (parents[root] !== NONE) continue;
    for (let row = root; row !== NONE; row = nextRow(row, { root, firstChild, nextSibling, parents })) visit(row);
  }
  for (let row = 0; row < rows.length; row++) if (isDone[row] === 0) visit(row);
  return order;
}

interface Tree {
  readonly root: number;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly parents: Int32Array;
}

function nextRow(row: number, { root, firstChild, nextSibling, parents }: Tree): number {
  const child = firstChild[row] ?? NONE;
  if (child !== NONE) return child;
  for (let at = row; at !== root; at = parents[at] ?? root) {
    const sibling = nextSibling[at] ?? NONE;
    if (sibling !== NONE) return sibling;
  }
  return NONE;
}
