import type { Text } from "../text.js";

/** A text that counts the bytes taken out of it since `use` pointed at it. */
export class CountedText implements Text {
  bytes = 0;
  #text: Text | null = null;

  use(text: Text): void {
    this.#text = text;
    this.bytes = 0;
  }

  get length(): number {
    return this.#text?.length ?? 0;
  }

  byte(at: number): number {
    this.bytes++;
    return this.#text?.byte(at) ?? 0;
  }

  slice(start: number, end: number): string {
    const taken = this.#text?.slice(start, end) ?? "";
    this.bytes += taken.length;
    return taken;
  }
}
