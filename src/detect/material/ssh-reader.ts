/** Reads the wire format of SSH (RFC 4251). Reading past the end gives empty values and clears `isSound`, which is asked once at the end. */
export class SshReader {
  readonly bytes: Buffer;
  #at = 0;
  #isSound = true;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get isSound(): boolean {
    return this.#isSound;
  }

  get rest(): Uint8Array {
    return this.bytes.subarray(this.#at);
  }

  take(count: number): Uint8Array {
    if (this.#at + count > this.bytes.length) this.#isSound = false;
    if (!this.#isSound) return new Uint8Array();
    this.#at += count;
    return this.bytes.subarray(this.#at - count, this.#at);
  }

  count(): number {
    return this.take(4).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  /** 64 bits; times are seconds since 1970, all ones for ever. */
  long(): bigint {
    return this.take(8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  }

  /** A string or a number: its bytes. */
  string(): Uint8Array {
    return this.take(this.count());
  }

  text(): string {
    return Buffer.from(this.string()).toString("latin1");
  }
}
