import type { Problem } from "#model/problem";
import type { IsIgnored } from "./ignore-rules.js";
import { hasBinaryName } from "./binary-name.js";
import { listFolder, type Entry } from "./list-folder.js";
import { toProblem } from "./to-problem.js";

/** A folder to list: how to open it, and its path relative to the root ("" for the root itself). */
export interface Folder {
  readonly path: string | Buffer;
  readonly relative: string;
}

/** A file to look at, with its path relative to the root. */
export interface FoundFile {
  readonly path: string | Buffer;
  readonly relative: string;
}

/** What one folder holds. Links are not followed: what they point to inside the root is met there, the rest is outside. */
export interface Listing {
  readonly files: readonly FoundFile[];
  readonly folders: readonly Folder[];
  readonly skipped: number;
  readonly binary: number;
  readonly problem: Problem | null;
}

/** Lists one folder, leaving out what is ignored, linked, no regular file, or binary by name. */
export function listOne(folder: Folder, isIgnored: IsIgnored): Listing {
  try {
    return sort(listFolder(folder.path), folder.relative, isIgnored);
  } catch (error) {
    return {
      files: [],
      folders: [],
      skipped: 0,
      binary: 0,
      problem: toProblem(error, folder.relative || ".", "listing"),
    };
  }
}

function sort(entries: readonly Entry[], parent: string, isIgnored: IsIgnored): Listing {
  const files: FoundFile[] = [];
  const folders: Folder[] = [];
  const leftOut = { skipped: 0, binary: 0 };
  for (const { path, name, kind } of entries) {
    const relative = parent === "" ? name : `${parent}/${name}`;
    const fate = fateOf({ name, kind }, relative, isIgnored);
    if (fate === "look" && kind === "folder") folders.push({ path, relative });
    else if (fate === "look") files.push({ path, relative });
    else if (fate !== "own") leftOut[fate]++;
  }
  return { files, folders, ...leftOut, problem: null };
}

type Fate = "look" | "skipped" | "binary" | "own";

// The object store of a repository is the git collector's.
function fateOf({ name, kind }: Pick<Entry, "name" | "kind">, relative: string, isIgnored: IsIgnored): Fate {
  if (kind === "link" || kind === "other") return "skipped";
  if (kind === "folder") return name === ".git" ? "own" : isIgnored(`${relative}/`) ? "skipped" : "look";
  if (isIgnored(relative)) return "skipped";
  return hasBinaryName(name) ? "binary" : "look";
}
