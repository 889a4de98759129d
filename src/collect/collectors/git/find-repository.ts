import { readFileSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { AuditError } from "#support/audit-error";
import type { Repository } from "./repository.js";

// A pointer file holds one path; anything longer is no pointer.
const MOST_POINTER_BYTES = 8192;
const OPENED_FILES = [
  "HEAD",
  "config",
  "config.worktree",
  "packed-refs",
  "shallow",
  "index",
  "objects/info/alternates",
];

/**
 * The repository at `at`: a worktree (its .git a folder, or a file that points to one), or a bare repository.
 * An AuditError where there is none. Found without git, so that nothing depends on who owns the folder.
 */
export function findRepository(at: string): Repository {
  const gitDir = findGitDir(at);
  if (gitDir === null) {
    throw new AuditError(`${at} is no git repository`, {
      hint: "name the folder that holds .git, or a bare repository",
    });
  }
  const common = readPointer(join(gitDir, "commondir"));
  const commonDir = common === null ? gitDir : resolve(gitDir, common);
  for (const folder of new Set([gitDir, commonDir])) refuseTraps(folder);
  return { gitDir, commonDir };
}

// git opens these files at once; a FIFO in their place would make it wait for ever.
function refuseTraps(folder: string): void {
  for (const name of OPENED_FILES) {
    const stats = look(join(folder, name));
    if (stats === null || stats.isFile()) continue;
    throw new AuditError(`${join(folder, name)} is not a regular file`, {
      hint: "a repository's own files are regular files; this one may be a trap, so git is not run on it",
    });
  }
}

function findGitDir(at: string): string | null {
  const inside = join(at, ".git");
  if (isGitDir(inside)) return inside;
  const pointer = readPointer(inside);
  if (pointer?.startsWith("gitdir:") === true) {
    const there = resolve(dirname(inside), pointer.slice("gitdir:".length).trim());
    return isGitDir(there) ? there : null;
  }
  return isGitDir(at) ? at : null;
}

function isGitDir(path: string): boolean {
  if (look(join(path, "HEAD"))?.isFile() !== true) return false;
  return isFolder(join(path, "objects")) || readPointer(join(path, "commondir")) !== null;
}

function isFolder(path: string): boolean {
  return look(path)?.isDirectory() === true;
}

// A FIFO or a device of that name must not be opened: it would block for ever.
function readPointer(path: string): string | null {
  const stats = look(path);
  if (stats?.isFile() !== true || stats.size > MOST_POINTER_BYTES) return null;
  return readFileSync(path, "utf8").trim();
}

// Null where there is nothing; a part of the path may be a file.
function look(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return null;
    throw new AuditError(`${path} can't be looked at: ${error instanceof Error ? error.message : "unknown"}`, {
      hint: "see whether the account that runs the scan may read the repository",
      cause: error,
    });
  }
}
