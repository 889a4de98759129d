import { hexToBytes } from "./hex-to-bytes.js";

// -1 marks an empty slot; the table stays at most half full.
const EMPTY = -1;

/**
 * A set of object ids that numbers them from 0 in the order they came. Binary, since a history has millions of ids
 * and a string costs five times as much. Ids are `idBytes` long, all of one length.
 */
export class IdTable {
  readonly idBytes: number;
  count = 0;
  #ids: Uint8Array;
  #slots: Int32Array;
  readonly #scratch: Uint8Array;

  constructor(idBytes: number, expected = 1024) {
    this.idBytes = idBytes;
    this.#ids = new Uint8Array(idBytes * Math.max(1, expected));
    this.#slots = new Int32Array(powerOfTwo(expected * 2 + 2)).fill(EMPTY);
    this.#scratch = new Uint8Array(idBytes);
  }

  /** The number of the id written as hex at `at`; it is added where it is new. */
  addHex(bytes: Uint8Array, at: number): number {
    hexToBytes(bytes, at, this.#scratch);
    return this.add(this.#scratch, 0);
  }

  /** The number of the binary id at `at`; it is added where it is new. */
  add(bytes: Uint8Array, at: number): number {
    const slot = this.#slotOf(bytes, at);
    const known = this.#slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    const index = this.count++;
    this.#slots[slot] = index;
    if (this.count * this.idBytes > this.#ids.length) this.#growIds();
    this.#ids.set(bytes.subarray(at, at + this.idBytes), index * this.idBytes);
    if (this.count * 2 > this.#slots.length) this.#growSlots();
    return index;
  }

  /** The number of the binary id at `at`, or -1. */
  find(bytes: Uint8Array, at: number): number {
    return this.#slots[this.#slotOf(bytes, at)] ?? EMPTY;
  }

  /** All ids in order of their numbers; a view. */
  ids(): Uint8Array {
    return this.#ids.subarray(0, this.count * this.idBytes);
  }

  #slotOf(bytes: Uint8Array, at: number): number {
    const mask = this.#slots.length - 1;
    let slot = first32(bytes, at) & mask;
    for (;;) {
      const index = this.#slots[slot] ?? EMPTY;
      if (index === EMPTY || this.#isAt(index, bytes, at)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(index: number, bytes: Uint8Array, at: number): boolean {
    const from = index * this.idBytes;
    for (let byte = 0; byte < this.idBytes; byte++) {
      if (this.#ids[from + byte] !== bytes[at + byte]) return false;
    }
    return true;
  }

  #growIds(): void {
    const ids = new Uint8Array(this.#ids.length * 2);
    ids.set(this.#ids);
    this.#ids = ids;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let index = 0; index < this.count; index++) {
      let slot = first32(this.#ids, index * this.idBytes) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}

// Object ids are hashes already.
function first32(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}
