import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ignore, { type Ignore } from "ignore";

const IGNORE_FILES = [".gitignore", ".keycensusignore"];

/** Whether a path (relative to the root, with `/`) is left out; folders end in `/`. */
export type IsIgnored = (path: string) => boolean;

/**
 * The rules of .gitignore and .keycensusignore files below a root, as git reads them: the deepest file that says something decides.
 * `exclude` are globs of the user's own, in the same syntax; they count in any case.
 */
export function createIgnoreRules(
  root: string,
  options: { readonly useIgnoreFiles: boolean; readonly exclude: readonly string[] },
): IsIgnored {
  const own = options.exclude.length > 0 ? ignore().add([...options.exclude]) : null;
  const levels = new Map<string, Ignore | null>();
  const levelOf = (folder: string): Ignore | null => {
    let level = levels.get(folder);
    if (level === undefined) {
      level = readLevel(root, folder);
      levels.set(folder, level);
    }
    return level;
  };
  return (path) => {
    if (own !== null && own.ignores(path)) return true;
    return options.useIgnoreFiles && isIgnoredBy(levelOf, path);
  };
}

function isIgnoredBy(levelOf: (folder: string) => Ignore | null, path: string): boolean {
  // The last character may be the slash that marks a folder: it is no separator.
  let cut = path.lastIndexOf("/", path.length - 2);
  while (true) {
    const level = levelOf(cut < 0 ? "" : path.slice(0, cut));
    const verdict = level?.test(path.slice(cut + 1));
    if (verdict?.ignored === true) return true;
    if (verdict?.unignored === true || cut < 0) return false;
    cut = path.lastIndexOf("/", cut - 1);
  }
}

function readLevel(root: string, folder: string): Ignore | null {
  const files = IGNORE_FILES.map((name) => join(root, folder, name));
  if (folder === "") files.push(join(root, ".git", "info", "exclude"));
  const texts = files.flatMap((file) => readText(file) ?? []);
  return texts.length === 0 ? null : ignore().add(texts.join("\n"));
}

function readText(file: string): string | null {
  // Most folders have none: asking is several times cheaper than catching.
  if (!existsSync(file)) return null;
  try {
    return readFileSync(file, "utf8");
  } catch {
    // Not readable: the walk reports what can't be read; without it nothing is left out.
    return null;
  }
}
