/**
 * Reads big-endian fields one after the other, as SSH (RFC 4251), OpenPGP (RFC 9580), Java and Kerberos write them. Reading past the end
 * gives empty values and clears `isSound`, which is asked once at the end.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #isSound = true;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isSound(): boolean {
    return this.#isSound;
  }

  /** What was not read yet. */
  get rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }

  take(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) this.#isSound = false;
    if (!this.#isSound) return new Uint8Array();
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** An unsigned number of so many bytes (at most 6). */
  number(width: number): number {
    return this.take(width).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  /** An unsigned number of 64 bits. */
  long(): bigint {
    return this.take(8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  }

  /** Bytes behind their length in so many bytes. */
  counted(width: number): Uint8Array {
    return this.take(this.number(width));
  }

  /** An SSH string or number: bytes behind their length in four bytes. */
  string(): Uint8Array {
    return this.counted(4);
  }

  text(): string {
    return Buffer.from(this.string()).toString("latin1");
  }
}
