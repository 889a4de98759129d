import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeRefs } from "./describe-refs.js";
import { listRefs } from "./list-refs.js";
import type { Repository } from "./repository.js";

// Alternates may name alternates; a hostile repository may name thousands.
const MOST_STORES = 32;
// Small files of a repository; a longer one is judged by its size and time.
const MOST_FILE_BYTES = 1024 * 1024;

/**
 * A digest (SHA-256, hex) that changes whenever a ref or HEAD moves or objects come or go: over the refs, the HEADs of all
 * worktrees, the shallow file, packs with their sizes and the loose objects' folders, alternates included. git is asked
 * only where the refs' files can't be read: it would open every object that a ref names.
 * `scope` is what else the scan depends on.
 */
export async function digestState(
  repository: Repository,
  scope: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const { gitDir, commonDir } = repository;
  const refs = describeRefs(repository) ?? [(await listRefs(repository, signal)).text];
  const worktrees = names(join(commonDir, "worktrees")).map((name) =>
    fileText(join(commonDir, "worktrees", name, "HEAD")),
  );
  const parts = [
    ...scope,
    ...refs,
    fileText(join(gitDir, "HEAD")),
    ...worktrees,
    fileText(join(commonDir, "shallow")),
    ...describeStores(join(commonDir, "objects")),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function describeStores(first: string): string[] {
  const stores = [first];
  // The list grows while it is read; what it holds already is not followed again.
  for (const store of stores) {
    const further = alternatesOf(store).filter((at) => !stores.includes(at));
    stores.push(...further.slice(0, MOST_STORES - stores.length));
  }
  return stores.flatMap((store) => [store, ...describeStore(store)]);
}

function alternatesOf(objects: string): string[] {
  const lines = fileText(join(objects, "info", "alternates")).split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => resolve(objects, line));
}

function describeStore(objects: string): string[] {
  const packs = names(join(objects, "pack")).map((name) => `${name} ${sizeOf(join(objects, "pack", name))}`);
  const loose = names(objects)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .map((name) => `${name} ${names(join(objects, name)).length} ${timeOf(join(objects, name))}`);
  return [...packs, ...loose];
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function fileText(path: string): string {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MOST_FILE_BYTES) return `${stats.size} ${stats.mtimeMs}`;
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
