/** Reads the fields of an OpenPGP packet. Reading past the end gives empty values and clears `isSound`, which is asked once at the end. */
export class PgpReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #isSound = true;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isSound(): boolean {
    return this.#isSound;
  }

  get rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }

  take(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) this.#isSound = false;
    if (!this.#isSound) return new Uint8Array();
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** An unsigned number of so many bytes. */
  number(width: number): number {
    return this.take(width).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  /** A multiprecision integer: its length in bits, then its magnitude. */
  integer(): Uint8Array {
    return this.take(Math.ceil(this.number(2) / 8));
  }
}
