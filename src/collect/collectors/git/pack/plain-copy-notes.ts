import { COPIES, LEAST_COPY_BYTES, MEMORY_BYTES } from "./memory-layout.js";

/** Bytes that a delta takes from its base: an offset there, one in what is made, and how many (0 where it takes none). */
export interface Copy {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Notes a delta's copies as the kernel does, in the form of copies-in. */
export function createCopyNotes(memory: Buffer): { add(copy: Copy): void; end(): void } {
  const notes = new Uint32Array(memory.buffer, memory.byteOffset + COPIES, (MEMORY_BYTES - COPIES) / 4);
  let last: Copy = { from: 0, to: 0, size: 0 };
  let count = 0;
  const write = (): void => {
    if (last.size >= LEAST_COPY_BYTES) notes.set([last.from, last.to, last.size], 1 + 3 * count++);
  };
  return {
    add({ from, to, size }) {
      if (size === 0) return;
      const goesOn = last.size > 0 && from === last.from + last.size && to === last.to + last.size;
      if (!goesOn) write();
      last = goesOn ? { ...last, size: last.size + size } : { from, to, size };
    },
    end() {
      write();
      notes[0] = count;
    },
  };
}
