import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { preparePatterns, type PreparedPatterns } from "#detect/detect";
import { resources } from "./resources.js";
import { withSubfolder } from "./with-subfolder.js";

/** Where `npm run build` puts the built-in patterns and the prefilter's tables for them. */
export const PATTERNS_FILE = join(resources.prepared, "patterns.json");
export const TABLES_FILE = join(resources.prepared, "prefilter.bin");

/** The patterns as the build stores them. */
export interface Stored {
  readonly patterns: PreparedPatterns["patterns"];
  /** Of the patterns and of the detector's own code. */
  readonly digest: string;
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
  const { patterns, digest } = stored;
  return { patterns, digest, tables: readFileSync(TABLES_FILE) };
}

/** What the build stores: the built-in patterns, under a digest that tells the detector's code as well. */
export function toStored({ patterns, digest }: PreparedPatterns, codeDigest: string): Stored {
  return { patterns, digest: join256(digest, codeDigest), codeDigest };
}

function readStored(): Stored {
  return JSON.parse(readFileSync(PATTERNS_FILE, "utf8"));
}

function join256(digest: string, codeDigest: string): string {
  return createHash("sha256").update(`${digest} ${codeDigest}`).digest("hex");
}
