import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AuditError } from "#support/audit-error";
import type { PatternProof } from "./check-pattern.js";
import { compilePattern } from "./compile-pattern.js";
import type { Pattern } from "./pattern.js";
import { readPatternYaml, type PatternYaml } from "./read-pattern-yaml.js";

/**
 * All patterns below the folders, sorted by id, then those of the files of rules in the format of gitleaks. A folder that is not
 * there holds none; an id that stands twice, or a file that can't be read as a pattern, throws an AuditError that names it.
 */
export async function loadPatterns(folders: readonly string[], ruleFiles: readonly string[] = []): Promise<Pattern[]> {
  const files = await readAll(folders);
  const own = files.flatMap(({ yaml, id, family }) => compilePattern(yaml, { id, family }));
  return ruleFiles.length === 0 ? own : [...own, ...(await loadRuleFiles(ruleFiles))];
}

// Its TOML reader is loaded only where there is such a file.
async function loadRuleFiles(files: readonly string[]): Promise<Pattern[]> {
  const { loadGitleaks } = await import("./gitleaks/load-gitleaks.js");
  const known = new Map<string, string>();
  const patterns: Pattern[] = [];
  for (const file of files) {
    for (const pattern of await loadGitleaks(file)) {
      refuseTwin(known, pattern.id, file);
      patterns.push(pattern);
    }
  }
  return patterns;
}

/** What each pattern of a folder says it finds and ignores, sorted by id. */
export async function loadPatternProofs(folder: string): Promise<PatternProof[]> {
  const files = await readAll([folder]);
  return files.map(({ id, yaml }) => ({
    id,
    finds: yaml.fields.finds.map(toSample),
    ignores: yaml.fields.ignores.map(toSample),
  }));
}

interface PatternFile {
  readonly id: string;
  readonly family: string;
  readonly path: string;
  readonly yaml: PatternYaml;
}

async function readAll(folders: readonly string[]): Promise<PatternFile[]> {
  const paths = (await Promise.all(folders.map(listYaml))).flat();
  const files = await Promise.all(paths.map(readOne));
  files.sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Map<string, string>();
  for (const { id, path } of files) refuseTwin(known, id, path);
  return files;
}

async function listYaml(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw new AuditError(`the patterns in ${folder} can't be read`, {
      hint: "Give a folder that holds pattern files.",
      cause,
    });
  }
}

async function readOne(path: string): Promise<PatternFile> {
  const yaml = readPatternYaml(await readFile(path, "utf8"), path);
  return { id: basename(path).replace(/\.ya?ml$/u, ""), family: basename(dirname(path)), path, yaml };
}

// `known`: id -> the file it stands in.
function refuseTwin(known: Map<string, string>, id: string, path: string): void {
  const before = known.get(id);
  if (before === undefined) return void known.set(id, path);
  throw new AuditError(`${path}: the pattern id "${id}" is taken by ${before}`, {
    hint: "Rename one: the id of a pattern is its file's name, of a rule of gitleaks its id.",
  });
}

type Sample = PatternYaml["fields"]["finds"][number];

function toSample(sample: Sample): PatternProof["finds"][number] {
  return typeof sample === "string" ? { text: sample, name: "" } : sample;
}
