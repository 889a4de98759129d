import { inflateSync } from "node:zlib";
import { MEMORY_BYTES } from "./memory-layout.js";
import { createCopyNotes } from "./plain-copy-notes.js";
import type { Span, Unpacker } from "./unpacker.js";

const LEAST_CHUNK = 64;
const COPY = 0x80;
const DEFAULT_COPY_BYTES = 0x10000;

/** The kernel's plain twin: says what the kernel means, and works where the kernel can't run. */
export function createPlainUnpacker(): Unpacker {
  const memory = Buffer.from(new ArrayBuffer(MEMORY_BYTES));
  return {
    memory,
    inflate: (source, target) => inflate(memory, source, target),
    patch: (base, delta, target) => patch(memory, { base, delta, target }),
  };
}

function inflate(memory: Buffer, source: Span, target: Span): boolean {
  const chunkSize = Math.max(LEAST_CHUNK, target.size + 1);
  try {
    const bytes = inflateSync(memory.subarray(source.at, source.at + source.size), {
      chunkSize,
      maxOutputLength: chunkSize,
    });
    if (bytes.length !== target.size) return false;
    bytes.copy(memory, target.at);
    return true;
  } catch {
    // Damage; the caller asks git for the last word.
    return false;
  }
}

interface Patch {
  readonly base: Span;
  readonly delta: Span;
  readonly target: Span;
}

function patch(memory: Buffer, { base, delta, target }: Patch): boolean {
  const end = target.at + target.size;
  const deltaEnd = delta.at + delta.size;
  let to = target.at;
  const notes = createCopyNotes(memory);
  for (let at = delta.at; at < deltaEnd;) {
    const command = memory[at++] ?? 0;
    if (command === 0) return false;
    const isCopy = command >= COPY;
    const { from, size, next } = isCopy
      ? readCopy(memory, at, command)
      : { from: at, size: command, next: at + command };
    const source = isCopy ? base : { at: 0, size: deltaEnd };
    if (next > deltaEnd || from + size > source.size || to + size > end) return false;
    notes.add({ from, to: to - target.at, size: isCopy ? size : 0 });
    memory.copyWithin(to, source.at + from, source.at + from + size);
    to += size;
    at = next;
  }
  notes.end();
  return to === end;
}

// Bits 0 to 3 of the command tell which bytes of the offset follow, bits 4 to 6 which of the size.
function readCopy(memory: Buffer, at: number, command: number): { from: number; size: number; next: number } {
  let next = at;
  const read = (firstBit: number, bytes: number): number => {
    let value = 0;
    for (let byte = 0; byte < bytes; byte++)
      if ((command & (1 << (firstBit + byte))) !== 0) value += (memory[next++] ?? 0) * 2 ** (8 * byte);
    return value;
  };
  const from = read(0, 4);
  const size = read(4, 3);
  return { from, size: size === 0 ? DEFAULT_COPY_BYTES : size, next };
}
