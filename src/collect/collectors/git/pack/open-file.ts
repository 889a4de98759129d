import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** A regular file that is open for reading. */
export interface OpenFile {
  readonly size: number;
  /** Reads what lies at `offset` into `into`; how many bytes there were (0 also where it can't be read). */
  read(into: Uint8Array, offset: number): number;
  close(): void;
}

/** Opens a regular file; null for anything else (a FIFO too: opening it does not wait) and where it can't be opened. */
export function openFile(path: string): OpenFile | null {
  let file: number;
  try {
    // Windows knows no such flag, nor FIFOs among files.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  const stats = fstatSync(file);
  if (!stats.isFile()) {
    closeSync(file);
    return null;
  }
  return { size: stats.size, read: (into, offset) => readAll(file, into, offset), close: () => closeSync(file) };
}

function readAll(file: number, into: Uint8Array, offset: number): number {
  let count = 0;
  try {
    while (count < into.length) {
      const more = readSync(file, into, count, into.length - count, offset + count);
      if (more === 0) break;
      count += more;
    }
  } catch {
    // A disk that fails, a file cut meanwhile: what is there counts; git says what it thinks of the rest.
  }
  return count;
}
