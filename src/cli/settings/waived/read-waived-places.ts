import { readFileSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, relative } from "node:path";
import { AuditError, type WaivedPlace } from "#index";
import { parseIgnoreFile } from "./parse-ignore-file.js";
import { parseReport } from "./parse-report.js";

const HINT =
  "a file of waivers is a .gitleaksignore, a report of gitleaks (JSON) or trufflehog (JSON lines), or a baseline of detect-secrets; of at most 100 MB";
const MOST_BYTES = 100_000_000;

/** The places that a file of another scanner says were looked through, each once. Throws an AuditError that never quotes from the file. */
export function readWaivedPlaces(file: string): WaivedPlace[] {
  const text = readText(file).replace(/^\uFEFF/, "");
  const isList = basename(file).endsWith("ignore");
  const places = isList ? parseIgnoreFile(text, file) : parseReport(text);
  if (places === null) throw new AuditError(`${file} is no report that keycensus knows`, { hint: HINT });
  const told = places.map((place) => ({ ...place, path: tidy(place.path, dirname(file)) }));
  return [...new Map(told.map((place) => [JSON.stringify(place), place])).values()];
}

function readText(file: string): string {
  try {
    const stats = statSync(file);
    if (stats.isFile() && stats.size <= MOST_BYTES) return readFileSync(file, "utf8");
  } catch (cause) {
    throw new AuditError(`the file of waivers can't be read: ${file}`, { hint: HINT, cause });
  }
  throw new AuditError(`this is no file of waivers: ${file}`, { hint: HINT });
}

// Some scanners write paths as they were given them, and as the operating system does.
function tidy(path: string, folder: string): string {
  const slashed = path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const way = isAbsolute(slashed) ? relative(folder, slashed) : slashed;
  return way.startsWith("../") ? slashed : way;
}
