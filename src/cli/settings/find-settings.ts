import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const NAME = "keycensus.yaml";

/** A settings file, and whether it came with what is scanned instead of being the user's own. */
export interface FoundSettings {
  readonly file: string;
  readonly isForeign: boolean;
}

/** The settings file in force without `--config`: the one in the current folder, else the one at the git root of the first target. */
export function findSettings(cwd: string, target: string): FoundSettings | null {
  const own = join(cwd, NAME);
  if (isFile(own)) return { file: own, isForeign: false };
  const root = gitRoot(resolve(cwd, target));
  if (root === null) return null;
  const file = join(root, NAME);
  return isFile(file) ? { file, isForeign: gitRoot(cwd) !== root } : null;
}

/** The work tree a path lies in: the nearest folder at or above it that holds `.git`. */
export function gitRoot(path: string): string | null {
  for (let folder = path; ; folder = dirname(folder)) {
    // Below a file, or a folder that may not be entered, there is none; to ask for its state would throw.
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
