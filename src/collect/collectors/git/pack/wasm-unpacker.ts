import { MEMORY_BYTES } from "./memory-layout.js";
import type { Unpacker } from "./unpacker.js";

const PAGE_BYTES = 0x10000;

/** What kernel.ts exports; addresses and sizes are bytes of its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  inflate(...numbers: readonly [from: number, end: number, to: number, size: number]): number;
  patch(
    ...numbers: readonly [base: number, baseSize: number, at: number, end: number, to: number, toEnd: number]
  ): number;
}

/** The fast twin: what is read from a pack is unpacked where it lies. */
export function createWasmUnpacker(module: WebAssembly.Module): Unpacker {
  // The module comes from kernel.ts, and nothing but its own build says what it exports.
  const kernel = new WebAssembly.Instance(module).exports as unknown as Kernel;
  kernel.memory.grow(Math.ceil((MEMORY_BYTES - kernel.memory.buffer.byteLength) / PAGE_BYTES));
  return {
    memory: Buffer.from(kernel.memory.buffer),
    inflate: (source, target) => kernel.inflate(source.at, source.at + source.size, target.at, target.size) !== 0,
    patch: (base, delta, target) =>
      kernel.patch(base.at, base.size, delta.at, delta.at + delta.size, target.at, target.at + target.size) !== 0,
  };
}
