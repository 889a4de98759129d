import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Repository } from "../repository.js";

// git follows alternates of alternates as deep.
const MOST_DEPTH = 5;
const MOST_FOLDERS = 100;
// Each costs two open files; a repository with more waits for a repack, and git reads the rest.
const MOST_PACKS = 200;
const MOST_ALTERNATES_BYTES = 64 * 1024;

/** The repository's packs that have an index, those of its alternates behind its own: paths without ending. */
export function listPacks({ commonDir, waiting }: Repository): readonly string[] {
  const own = join(commonDir, "objects");
  const folders = withAlternates(waiting === undefined ? [own] : [waiting, own]);
  return folders.flatMap(listFolder).slice(0, MOST_PACKS);
}

function withAlternates(roots: readonly string[]): readonly string[] {
  const folders = new Set(roots);
  let level: readonly string[] = roots;
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0; depth++) {
    level = level.flatMap(readAlternates).filter((folder) => !folders.has(folder));
    for (const folder of level) if (folders.size < MOST_FOLDERS) folders.add(folder);
  }
  return [...folders];
}

// What is named in another way (quoted) or can't be read is left to git.
function readAlternates(objects: string): readonly string[] {
  const file = join(objects, "info", "alternates");
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > MOST_ALTERNATES_BYTES) return [];
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.filter((line) => line !== "" && !/^[#"]/.test(line)).map((line) => resolve(objects, line));
  } catch {
    return [];
  }
}

function listFolder(objects: string): readonly string[] {
  const folder = join(objects, "pack");
  try {
    const names = new Set(readdirSync(folder));
    const packs = [...names].filter((name) => name.endsWith(".pack")).map((name) => name.slice(0, -".pack".length));
    return packs
      .filter((name) => names.has(`${name}.idx`))
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
