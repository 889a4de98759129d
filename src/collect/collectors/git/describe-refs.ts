import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./repository.js";

// Of a repository's refs; a hostile one may hold more, and git is asked then.
const MOST_LOOSE_REFS = 100_000;
const MOST_DEPTH = 32;
const MOST_REF_BYTES = 4096;
const MOST_PACKED_BYTES = 256 * 1024 * 1024;

/**
 * What the files say in which refs are kept (packed, loose, or as tables): something of it differs whenever a ref moved,
 * came or went. Null where they are not what git writes (links, devices, thousands of folders): git must be asked then.
 */
export function describeRefs({ gitDir, commonDir }: Repository): readonly string[] | null {
  const said: string[] = [];
  try {
    for (const folder of new Set([commonDir, gitDir])) {
      said.push(readSmall(join(folder, "packed-refs"), MOST_PACKED_BYTES) ?? "");
      // A table is never written to again: the list of them tells.
      said.push(readSmall(join(folder, "reftable", "tables.list"), MOST_PACKED_BYTES) ?? "");
      describeFolder({ at: join(folder, "refs"), depth: 0 }, said);
    }
    return said;
  } catch {
    return null;
  }
}

interface Folder {
  readonly at: string;
  readonly depth: number;
}

function describeFolder({ at, depth }: Folder, said: string[]): void {
  if (depth > MOST_DEPTH || said.length > MOST_LOOSE_REFS) throw new Error("too many refs");
  for (const entry of entriesOf(at)) {
    const path = join(at, entry.name);
    if (entry.isDirectory()) describeFolder({ at: path, depth: depth + 1 }, said);
    else if (entry.isFile()) said.push(path, readSmall(path, MOST_REF_BYTES) ?? "");
    else throw new Error("no ref that git wrote");
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function readSmall(file: string, mostBytes: number): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (!stats.isFile() || stats.size > mostBytes) throw new Error("no file of refs");
  return readFileSync(file, "latin1");
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
