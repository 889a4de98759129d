import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { preparePatterns, type PreparedPatterns } from "#detect/detect";
import { resources } from "./resources.js";
import { withSubfolder } from "./with-subfolder.js";

/** Where `npm run build` puts the built-in patterns and the prefilter's tables for them. */
export const PATTERNS_FILE = join(resources.prepared, "patterns.json");
export const TABLES_FILE = join(resources.prepared, "prefilter.bin");

/** The patterns in force: the built-in ones as the build prepared them, or, with folders of the user's own, all read anew. */
export async function loadPreparedPatterns(folders: readonly string[]): Promise<PreparedPatterns> {
  const own = withSubfolder(folders, "patterns");
  if (own.length === 0 && resources.isBuilt && existsSync(PATTERNS_FILE)) {
    const stored: Pick<PreparedPatterns, "patterns" | "digest"> = JSON.parse(readFileSync(PATTERNS_FILE, "utf8"));
    return { ...stored, tables: readFileSync(TABLES_FILE) };
  }
  return preparePatterns([join(resources.rules, "patterns"), ...own]);
}
