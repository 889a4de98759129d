import type { Repository } from "../repository.js";
import { findPlaces } from "./find-places.js";
import type { FoundPlaces } from "./find-places.js";
import { openPacks } from "./open-packs.js";
import type { Pack } from "./open-pack.js";
import { createPackWindow } from "./pack-window.js";
import { readEntry } from "./read-entry.js";

const WINDOW_BYTES = 512 * 1024;
const NONE = -1;
// Larger than any pack.
const PACK_WEIGHT = 2 ** 41;

/**
 * The order in which objects (concatenated binary ids) are best read: what is made of an object comes right behind it, so that
 * no base is unpacked twice; otherwise in the order of the packs. What is in no pack comes last. A permutation of their numbers.
 */
export function sortFamilies(repository: Repository, ids: Uint8Array, idBytes: number): Int32Array {
  const packs = openPacks(repository, idBytes);
  try {
    const rows = inPackOrder(findPlaces(packs, ids, idBytes));
    return walk(rows.indexes, findParents(packs, rows));
  } finally {
    for (const pack of packs) pack.close();
  }
}

/** Objects in the order of the packs; rows count from 0. */
interface Rows {
  /** Their numbers among those asked for. */
  readonly indexes: readonly number[];
  /** Pack and offset as one number, ascending; Infinity for what is in no pack. */
  readonly keys: Float64Array;
}

// Objects come about in this order already.
function inPackOrder({ packs, offsets }: FoundPlaces): Rows {
  const keys = offsets.map((offset, index) => keyOf(packs[index] ?? NONE, offset));
  const order = (one: number, other: number): number => {
    const [first = 0, second = 0] = [keys[one], keys[other]];
    return first === second ? one - other : first - second;
  };
  const indexes = [...keys.keys()].toSorted(order);
  return { indexes, keys: Float64Array.from(indexes, (index) => keys[index] ?? Infinity) };
}

function keyOf(pack: number, offset: number): number {
  return pack === NONE ? Infinity : pack * PACK_WEIGHT + offset;
}

// For each row the row of what it is made of, or NONE.
function findParents(packs: readonly Pack[], { indexes, keys }: Rows): Int32Array {
  const memory = Buffer.allocUnsafe(WINDOW_BYTES);
  const reading = { memory, window: createPackWindow(memory, { at: 0, size: memory.length }) };
  const parents = new Int32Array(indexes.length).fill(NONE);
  for (let row = 0; row < parents.length; row++) {
    const key = keys[row] ?? Infinity;
    const number = Math.floor(key / PACK_WEIGHT);
    const pack = packs[number];
    if (pack === undefined) return parents;
    const base = readEntry(pack, key - number * PACK_WEIGHT, reading)?.base ?? NONE;
    if (base >= 0) parents[row] = rowOf(keys, keyOf(number, base));
  }
  return parents;
}

// Binary search.
function rowOf(keys: Float64Array, wanted: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle] ?? Infinity;
    if (key === wanted) return middle;
    if (key < wanted) low = middle + 1;
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
