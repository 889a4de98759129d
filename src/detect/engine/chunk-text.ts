import type { Text } from "../text.js";

const VIRTUAL_NEWLINE = 10;
const NOTHING: Buffer = Buffer.alloc(0);

/** The chunk in memory as a `Text`; `use` points it at new bytes. */
export class ChunkText implements Text {
  #bytes = NOTHING;
  length = 0;

  use(input: Uint8Array): void {
    this.#bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    this.length = input.byteLength;
  }

  byte(at: number): number {
    return this.#bytes[at] ?? VIRTUAL_NEWLINE;
  }

  slice(start: number, end: number): string {
    return this.#bytes.toString("latin1", Math.max(0, start), Math.min(this.length, Math.max(0, end)));
  }

  /** Where the line that holds `at` begins. */
  lineStart(at: number): number {
    return at <= 0 ? 0 : this.#bytes.lastIndexOf(VIRTUAL_NEWLINE, Math.min(at, this.length) - 1) + 1;
  }

  /** Where the line that holds `at` ends (its newline, or the end of the text). */
  lineEnd(at: number): number {
    const newline = this.#bytes.indexOf(VIRTUAL_NEWLINE, at);
    return newline < 0 ? this.length : newline;
  }
}
