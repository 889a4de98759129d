import type { Problem } from "#model/problem";
import type { CollectOptions } from "#collect/collector";
import { belowFolder } from "./below-folder.js";
import { hasBinaryName } from "./binary-name.js";
import { excludeRules } from "./exclude-rules.js";
import type { Folder } from "./folder.js";
import { isLeftOut, type RulesInForce } from "./is-left-out.js";
import { listFolder, type Entry } from "./list-folder.js";
import { readLevel } from "./read-level.js";
import { toProblem } from "./to-problem.js";

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
export function listOne(folder: Folder, options: CollectOptions): Listing {
  try {
    const entries = listFolder(folder.path);
    const ignore = options.useIgnoreFiles ? readLevel(folder, entries) : null;
    return sort(entries, { folder, ignore, exclude: excludeRules(options) });
  } catch (error) {
    const problem = toProblem(error, folder.relative || ".", "listing");
    return { files: [], folders: [], skipped: 0, binary: 0, problem };
  }
}

interface Frame extends RulesInForce {
  readonly folder: Folder;
}

function sort(entries: readonly Entry[], frame: Frame): Listing {
  const { path: above, relative: parent } = frame.folder;
  const files: FoundFile[] = [];
  const folders: Folder[] = [];
  const leftOut = { skipped: 0, binary: 0 };
  for (const entry of entries) {
    const relative = parent === "" ? entry.name : `${parent}/${entry.name}`;
    const fate = fateOf(entry, relative, frame);
    if (fate === "skipped" || fate === "binary") leftOut[fate]++;
    if (fate !== "look") continue;
    const path = entry.opens ?? belowFolder(above, entry.name);
    if (entry.kind === "folder") folders.push({ path, relative, ignore: frame.ignore });
    else files.push({ path, relative });
  }
  return { files, folders, ...leftOut, problem: null };
}

type Fate = "look" | "skipped" | "binary" | "own";

function fateOf({ name, kind }: Entry, path: string, rules: RulesInForce): Fate {
  if (kind === "link" || kind === "other") return "skipped";
  const isFolder = kind === "folder";
  // The object store of a repository is the git collector's.
  if (isFolder && name === ".git") return "own";
  if (isLeftOut(rules, { path, name, isFolder })) return "skipped";
  return !isFolder && hasBinaryName(name) ? "binary" : "look";
}
