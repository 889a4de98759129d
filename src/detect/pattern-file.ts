import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AuditError } from "#support/audit-error";
import type { PatternProof } from "./check-pattern.js";
import { compilePattern } from "./compile-pattern.js";
import type { Pattern } from "./pattern.js";
import { readPatternYaml, type PatternYaml } from "./read-pattern-yaml.js";

/**
 * All patterns below the folders, sorted by id. A folder that is not there holds none; an id that stands twice, or a file that
 * can't be read as a pattern, throws an AuditError that names it.
 */
export async function loadPatterns(folders: readonly string[]): Promise<Pattern[]> {
  const files = await readAll(folders);
  return files.flatMap(({ yaml, id, family }) => compilePattern(yaml, { id, family }));
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
  files.forEach((file, at) => refuseTwin(files[at - 1], file));
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

function refuseTwin(before: PatternFile | undefined, file: PatternFile): void {
  if (before?.id !== file.id) return;
  throw new AuditError(`${file.path}: the pattern id "${file.id}" is taken by ${before.path}`, {
    hint: "The file's name is the pattern's id: rename one.",
  });
}

type Sample = PatternYaml["fields"]["finds"][number];

function toSample(sample: Sample): PatternProof["finds"][number] {
  return typeof sample === "string" ? { text: sample, name: "" } : sample;
}
