import type { CollectOptions } from "#collect/collector";
import { belowFolder } from "./below-folder.js";
import { excludeRules } from "./exclude-rules.js";
import { isLeftOut } from "./is-left-out.js";
import { listFolder } from "./list-folder.js";
import { readLevel } from "./read-level.js";
import type { Folder } from "./folder.js";
import type { FoundFile } from "./walk.js";

/** The files below a root that match the user's globs and that no rule leaves out, sorted. */
export async function findByGlobs(root: string, options: CollectOptions): Promise<FoundFile[]> {
  const { default: fastGlob } = await import("fast-glob");
  const found = await fastGlob.glob([...options.include], {
    cwd: root,
    dot: true,
    followSymbolicLinks: false,
    ignore: ["**/.git/**"],
  });
  const reach = createReach(root, options);
  return found
    .filter(reach)
    .toSorted()
    .map((relative) => ({ path: `${root}/${relative}`, relative }));
}

/** Whether a walk would come to a file: no rule leaves it out, nor a folder on the way. */
function createReach(root: string, options: CollectOptions): (relative: string) => boolean {
  const exclude = excludeRules(options);
  const entered = new Map<string, Folder | null>([["", enter({ path: root, relative: "", ignore: null }, options)]]);
  const isKept = ({ ignore }: Folder, path: string, isFolder: boolean): boolean =>
    !isLeftOut({ exclude, ignore }, { path, name: path.slice(path.lastIndexOf("/") + 1), isFolder });
  const folderOf = (relative: string): Folder | null => {
    const known = entered.get(relative);
    if (known !== undefined) return known;
    const above = folderOf(parentOf(relative));
    const isReached = above !== null && isKept(above, relative, true);
    const path = belowFolder(root, relative);
    const folder = isReached ? enter({ path, relative, ignore: above.ignore }, options) : null;
    entered.set(relative, folder);
    return folder;
  };
  return (relative) => {
    const folder = folderOf(parentOf(relative));
    return folder !== null && isKept(folder, relative, false);
  };
}

/** The folder with the rules that hold in it. */
function enter(folder: Folder, { useIgnoreFiles }: CollectOptions): Folder {
  if (!useIgnoreFiles) return folder;
  try {
    return { ...folder, ignore: readLevel(folder, listFolder(folder.path)) };
  } catch {
    // Not to be listed: the files in it are opened all the same, and tell what is wrong.
    return folder;
  }
}

function parentOf(relative: string): string {
  return relative.slice(0, Math.max(0, relative.lastIndexOf("/")));
}
