import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { preparePatterns, type PreparedPatterns } from "#detect/detect";
import { resources } from "./resources.js";
import { withSubfolder } from "./with-subfolder.js";

/** Where `npm run build` puts the built-in patterns and the prefilter's tables for them. */
export const PATTERNS_FILE = join(resources.prepared, "patterns.json");
export const TABLES_FILE = join(resources.prepared, "prefilter.bin");

interface Stored {
  readonly patterns: PreparedPatterns["patterns"];
  readonly digest: string;
  /** Of the detector's own code. */
  readonly codeDigest: string;
}

/** The patterns in force: the built-in ones as the build prepared them, or, with folders of the user's own, all read anew. */
export async function loadPreparedPatterns(folders: readonly string[]): Promise<PreparedPatterns> {
  const own = withSubfolder(folders, "patterns");
  const stored = resources.isBuilt && existsSync(PATTERNS_FILE) ? readStored() : null;
  if (own.length > 0 || stored === null) {
    const prepared = await preparePatterns([join(resources.rules, "patterns"), ...own]);
    return { ...prepared, digest: join256(prepared.digest, stored?.codeDigest ?? "") };
  }
  const { patterns, digest, codeDigest } = stored;
  return { patterns, digest: join256(digest, codeDigest), tables: readFileSync(TABLES_FILE) };
}

function readStored(): Stored {
  return JSON.parse(readFileSync(PATTERNS_FILE, "utf8"));
}

function join256(digest: string, codeDigest: string): string {
  return createHash("sha256").update(`${digest} ${codeDigest}`).digest("hex");
}
