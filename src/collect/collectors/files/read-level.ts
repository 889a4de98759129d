import { closeSync, constants, openSync, readFileSync } from "node:fs";
import { belowFolder } from "./below-folder.js";
import type { IgnoreLevel } from "./ignore/ignore-level.js";
import type { Entry } from "./list-folder.js";
import type { Folder } from "./folder.js";

// Git does not follow a link to ignore rules either; a pipe would keep everybody waiting.
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** The ignore rules that hold in a folder. Most folders have no ignore file of their own, and the listing says so. */
export function readLevel(folder: Folder, entries: readonly Entry[]): IgnoreLevel | null {
  const isRoot = folder.relative === "";
  // In the order of the listing: what comes later decides.
  const names = entries.flatMap(({ name, kind }) => ignoreFileOf(name, kind, isRoot) ?? []);
  if (names.length === 0) return folder.ignore;
  const text = names.map((name) => readText(belowFolder(folder.path, name))).join("\n");
  return { text, from: isRoot ? 0 : folder.relative.length + 1, above: folder.ignore };
}

function ignoreFileOf(name: string, kind: Entry["kind"], isRoot: boolean): string | null {
  if (!name.startsWith(".")) return null;
  if (kind === "file") return name === ".gitignore" || name === ".keycensusignore" ? name : null;
  return kind === "folder" && isRoot && name === ".git" ? ".git/info/exclude" : null;
}

function readText(path: string | Buffer): string {
  try {
    const descriptor = openSync(path, FLAGS);
    try {
      const text = readFileSync(descriptor, "utf8");
      return text.startsWith("\ufeff") ? text.slice(1) : text;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Not readable: the walk reports what can't be read; without it nothing is left out.
    return "";
  }
}
