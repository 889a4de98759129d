// A row: blob, path, oldest commit that put it there, newest that touched it, newest that put it there, mode then.
const COLUMNS = 6;
const FIRST_PUT = 2;
const LAST = 3;
const LAST_PUT = 4;
const MODE = 5;
const NONE = -1;
// Later than any commit.
const NEVER = 0x7fffffff;

/** Where one blob lay: a path of it, by number, with the commits (0 is the newest) that put it there or took it away. */
export interface PlaceRow {
  readonly path: number;
  /** The oldest commit that put it there. */
  readonly first: number;
  /** The newest commit that put it there or took it away. */
  readonly last: number;
  /** POSIX mode as the newest tree has it. */
  readonly mode: number;
  /** True when the newest of these commits put it there. */
  readonly isPutLast: boolean;
}

/** Every pair of blob and path in a history, with its first and last commit. Numbers only: a row has 24 bytes. */
export class PlaceTable {
  count = 0;
  #rows = new Int32Array(1024 * COLUMNS);
  #slots = new Int32Array(4096).fill(NONE);
  // Per blob: its newest row; per row: the blob's row before it.
  #heads = new Int32Array(1024).fill(NONE);
  #next = new Int32Array(1024);

  /** Notes that `commit` put the blob at the path (`mode` is not 0) or took it away (`mode` is 0), in any order. */
  note(blob: number, path: number, event: { readonly commit: number; readonly mode: number }): void {
    const row = this.#rowOf(blob, path) * COLUMNS;
    const rows = this.#rows;
    const { commit, mode } = event;
    if (commit < (rows[row + LAST] ?? 0)) rows[row + LAST] = commit;
    if (mode === 0) return;
    if (commit > (rows[row + FIRST_PUT] ?? 0)) rows[row + FIRST_PUT] = commit;
    if (commit > (rows[row + LAST_PUT] ?? 0)) return;
    rows[row + LAST_PUT] = commit;
    rows[row + MODE] = mode;
  }

  /** Where commits put a blob; sorted by the number of the path. */
  of(blob: number): PlaceRow[] {
    const rows: PlaceRow[] = [];
    for (let row = this.#heads[blob] ?? NONE; row !== NONE; row = this.#next[row] ?? NONE) {
      const place = this.#placeAt(row * COLUMNS);
      if (place.first !== NONE) rows.push(place);
    }
    return rows.length > 1 ? rows.toSorted((one, other) => one.path - other.path) : rows;
  }

  /** True when some commit put the blob somewhere. */
  has(blob: number): boolean {
    for (let row = this.#heads[blob] ?? NONE; row !== NONE; row = this.#next[row] ?? NONE) {
      if (this.#rows[row * COLUMNS + FIRST_PUT] !== NONE) return true;
    }
    return false;
  }

  // Asked for every blob of a history: no view is made, and nothing is taken apart.
  #placeAt(at: number): PlaceRow {
    const rows = this.#rows;
    const last = rows[at + LAST] ?? NEVER;
    const isPutLast = rows[at + LAST_PUT] === last;
    return {
      path: rows[at + 1] ?? 0,
      first: rows[at + FIRST_PUT] ?? NONE,
      last,
      mode: rows[at + MODE] ?? 0,
      isPutLast,
    };
  }

  #rowOf(blob: number, path: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(blob, path) & mask;
    for (;;) {
      const row = this.#slots[slot] ?? NONE;
      if (row === NONE) break;
      if (this.#rows[row * COLUMNS] === blob && this.#rows[row * COLUMNS + 1] === path) return row;
      slot = (slot + 1) & mask;
    }
    const row = this.count++;
    this.#slots[slot] = row;
    this.#append(row, blob, path);
    if (this.count * 2 > this.#slots.length) this.#growSlots();
    return row;
  }

  #append(row: number, blob: number, path: number): void {
    this.#rows = roomFor(this.#rows, (row + 1) * COLUMNS);
    this.#next = roomFor(this.#next, row + 1);
    this.#heads = roomFor(this.#heads, blob + 1);
    this.#rows.set([blob, path, NONE, NEVER, NEVER, 0], row * COLUMNS);
    this.#next[row] = this.#heads[blob] ?? NONE;
    this.#heads[blob] = row;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    const mask = slots.length - 1;
    for (let row = 0; row < this.count; row++) {
      let slot = hash(this.#rows[row * COLUMNS] ?? 0, this.#rows[row * COLUMNS + 1] ?? 0) & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = row;
    }
    this.#slots = slots;
  }
}

function hash(blob: number, path: number): number {
  const mixed = Math.imul(blob ^ Math.imul(path, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function roomFor(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const grown = new Int32Array(Math.max(length, array.length * 2)).fill(NONE);
  grown.set(array);
  return grown;
}
