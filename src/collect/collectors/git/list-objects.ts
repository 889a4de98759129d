import { hexToBytes } from "./hex-to-bytes.js";
import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";
import type { GitExit } from "./run-git.js";
import { splitRecords } from "./split-records.js";

const NEWLINE = 10;
const LETTER_B = 98;
const LETTER_R = 114;
const DIGIT_0 = 48;

/** Objects with content to scan (blobs, commits, tags), in the order in which their packs hold them. */
export interface ObjectList {
  /** 20 or 32. */
  readonly idBytes: number;
  readonly count: number;
  /** Concatenated binary ids. */
  readonly ids: Uint8Array;
  /** Bytes of content; a double holds any size exactly. */
  readonly sizes: Float64Array;
  /** 1 for a blob, 0 for a commit or a tag. */
  readonly isBlob: Uint8Array;
}

/** Lists every object the repository holds, alternates included. How git ended tells whether the list is whole. */
export async function listObjects(
  repository: Repository,
  idBytes: number,
  signal: AbortSignal,
): Promise<{ readonly list: ObjectList; readonly exit: GitExit }> {
  const found = createList(idBytes);
  const lines = splitRecords(NEWLINE, (line, start, end) => {
    const kind = start + 2 * idBytes + 1;
    // Trees are not content: "tree" is told from "tag" by its second letter.
    if (line[kind + 1] === LETTER_R) return;
    found.add(line, start, { isBlob: line[kind] === LETTER_B, size: numberBefore(line, end) });
  });
  const args = ["cat-file", "--batch-check", "--batch-all-objects", "--unordered", "--buffer"];
  const exit = await runGit({ repository, args }, signal, lines.piece);
  return { list: found.list(), exit };
}

function createList(idBytes: number): {
  add(hex: Uint8Array, at: number, about: { readonly isBlob: boolean; readonly size: number }): void;
  list(): ObjectList;
} {
  let ids = new Uint8Array(4096 * idBytes);
  let sizes = new Float64Array(4096);
  let isBlob = new Uint8Array(4096);
  let count = 0;
  return {
    add(hex, at, about) {
      if (count === sizes.length) {
        ids = doubled(ids, new Uint8Array(ids.length * 2));
        sizes = doubled(sizes, new Float64Array(sizes.length * 2));
        isBlob = doubled(isBlob, new Uint8Array(isBlob.length * 2));
      }
      hexToBytes(hex, at, ids.subarray(count * idBytes, (count + 1) * idBytes));
      sizes[count] = about.size;
      isBlob[count] = about.isBlob ? 1 : 0;
      count++;
    },
    list: () => ({ idBytes, count, ids: ids.subarray(0, count * idBytes), sizes, isBlob }),
  };
}

function doubled<T extends Uint8Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

// The decimal number that ends at `end`.
function numberBefore(line: Uint8Array, end: number): number {
  let value = 0;
  let weight = 1;
  for (let at = end - 1; at >= 0; at--, weight *= 10) {
    const digit = (line[at] ?? 0) - DIGIT_0;
    if (digit < 0 || digit > 9) break;
    value += digit * weight;
  }
  return value;
}
