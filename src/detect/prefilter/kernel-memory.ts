import { RESULT } from "./kernel-layout.js";
import { spaceFor } from "./space-for.js";

const PAGE_BYTES = 65_536;

/** Where the areas of a kernel's memory lie that depend on its anchors; addresses in bytes. */
export interface KernelAreas {
  readonly output: number;
  readonly outputHits: number;
  readonly input: number;
}

/** The kernel's memory with its views, which are made anew when it grows. */
export class KernelMemory {
  readonly #memory: WebAssembly.Memory;
  readonly #areas: KernelAreas;
  bytes = new Uint8Array();
  /** Count of hits, and where to resume. */
  result = new Uint32Array();
  hits = new Uint32Array();

  constructor(memory: WebAssembly.Memory, areas: KernelAreas) {
    this.#memory = memory;
    this.#areas = areas;
    this.reach(0);
  }

  /** Grows the memory, if need be, until the input area has `bytes` bytes; contents are kept. */
  reach(bytes: number): void {
    const { input, output, outputHits } = this.#areas;
    const wanted = input + spaceFor(bytes);
    if (wanted <= this.bytes.length) return;
    const { buffer } = this.#memory;
    if (wanted > buffer.byteLength) this.#memory.grow(Math.ceil((wanted - buffer.byteLength) / PAGE_BYTES));
    this.bytes = new Uint8Array(this.#memory.buffer);
    this.result = new Uint32Array(this.#memory.buffer, RESULT, 2);
    this.hits = new Uint32Array(this.#memory.buffer, output, 2 * outputHits);
  }
}
