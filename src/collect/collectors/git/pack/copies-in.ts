import { COPIES } from "./memory-layout.js";

/**
 * What the last delta took over from its base, as it lies in the memory (a view): triples [offset in the base, offset in the
 * object, bytes], ascending by the second. What was copied on without a gap on either side is one of them.
 */
export function copiesIn(memory: Buffer): Uint32Array {
  const [count = 0] = new Uint32Array(memory.buffer, memory.byteOffset + COPIES, 1);
  return new Uint32Array(memory.buffer, memory.byteOffset + COPIES + 4, 3 * count);
}
