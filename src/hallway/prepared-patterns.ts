import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { preparePatterns, type PreparedPatterns } from "#detect/detect";
import { resources } from "./resources.js";
import { isRuleFile, withSubfolder } from "./with-subfolder.js";

/** Where `npm run build` puts the built-in patterns and the prefilter's tables for them. */
const PATTERNS_FILE = join(resources.prepared, "patterns.jsonl");
const PLAN_FILE = join(resources.prepared, "plan.json");
const TABLES_FILE = join(resources.prepared, "prefilter.bin");

// Beside the patterns themselves, which are a file of their own: few of them are ever read.
interface Stored extends Omit<PreparedPatterns["patterns"], "lines"> {
  /** Of the patterns and of the detector's own code. */
  readonly digest: string;
  readonly codeDigest: string;
}

/** The patterns in force: the built-in ones as the build prepared them, or, with folders or files of the user's own, all read anew. */
export async function loadPreparedPatterns(folders: readonly string[]): Promise<PreparedPatterns> {
  const own = withSubfolder(folders, "patterns");
  const ruleFiles = folders.filter(isRuleFile);
  const stored = resources.isBuilt && existsSync(PLAN_FILE) ? readStored() : null;
  if (own.length > 0 || ruleFiles.length > 0 || stored === null) {
    const prepared = await preparePatterns([join(resources.rules, "patterns"), ...own], ruleFiles);
    return { ...prepared, digest: join256(prepared.digest, stored?.codeDigest ?? "") };
  }
  const { digest, codeDigest: _code, ...plan } = stored;
  const patterns = { ...plan, lines: readFileSync(PATTERNS_FILE) };
  return { patterns, digest, tables: readFileSync(TABLES_FILE) };
}

/** Stores the built-in patterns, as the build does, under a digest that tells the detector's code as well. */
export function storePatterns({ patterns, tables, digest }: PreparedPatterns, codeDigest: string): void {
  const { lines, ...plan } = patterns;
  const stored: Stored = { ...plan, digest: join256(digest, codeDigest), codeDigest };
  writeFileSync(PATTERNS_FILE, lines);
  writeFileSync(TABLES_FILE, tables);
  writeFileSync(PLAN_FILE, JSON.stringify(stored));
}

function readStored(): Stored {
  return JSON.parse(readFileSync(PLAN_FILE, "utf8"));
}

function join256(digest: string, codeDigest: string): string {
  return createHash("sha256").update(`${digest} ${codeDigest}`).digest("hex");
}
