import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import type { Shard, Survey, Tools } from "#collect/collector";
import { findByGlobs } from "./find-by-globs.js";
import { Tally } from "./tally.js";
import type { Folder } from "./folder.js";
import { listOne, type FoundFile } from "./walk.js";

/** What one thread looks at: single files, and folders with all that lies below them. */
export interface FilesShard {
  readonly files: readonly FoundFile[];
  readonly folders: readonly Folder[];
}

// Enough folders for an even share among threads, few enough to be listed at once.
const WANTED_FOLDERS = 512;
const FILES_A_SHARD = 64;

/** Walks the upper folders until there are enough parts to share; the threads walk what lies below. */
export async function surveyFiles(target: Target, tools: Tools): Promise<Survey> {
  const { include } = tools.options;
  if (statSync(target.at).isFile()) {
    const file = { path: target.at, relative: basename(target.at) };
    return toSurvey([{ files: [file], folders: [] }], { scope: "one file" });
  }
  if (include.length === 0) return surveyFolders(target, tools);
  const files = await findByGlobs(target.at, tools.options);
  return toSurvey(cut(files), { scope: `files matching ${include.join(", ")}`, isNarrowed: true });
}

function surveyFolders(target: Target, { options }: Tools): Survey {
  const observations: Observation[] = [];
  const tally = new Tally();
  const parts: FilesShard[] = [];
  let frontier: Folder[] = [{ path: target.at, relative: "", ignore: null }];
  while (frontier.length > 0 && frontier.length < WANTED_FOLDERS) {
    const below: Folder[] = [];
    for (const folder of frontier) {
      const listing = listOne(folder, options);
      for (const part of cut(listing.files)) parts.push(part);
      for (const found of listing.folders) below.push(found);
      tally.skipped += listing.skipped;
      tally.binary += listing.binary;
      if (listing.problem !== null) observations.push({ kind: "problem", problem: listing.problem });
    }
    frontier = below;
  }
  // Folders first: nobody knows what lies below one, and a large one met last would keep one thread alone.
  const shares = [...frontier.map((folder) => ({ files: [], folders: [folder] })), ...parts];
  return { ...toSurvey(shares, { scope: "all files" }), observations, counts: tally.take() };
}

function cut(files: readonly FoundFile[]): FilesShard[] {
  const parts: FilesShard[] = [];
  for (let at = 0; at < files.length; at += FILES_A_SHARD)
    parts.push({ files: files.slice(at, at + FILES_A_SHARD), folders: [] });
  return parts;
}

function toSurvey(
  parts: readonly FilesShard[],
  { scope, isNarrowed = false }: { scope: string; isNarrowed?: boolean },
): Survey {
  const shards: Shard[] = parts.map((data, id) => ({ id, weight: Math.max(1, data.files.length), data }));
  return { scope, isNarrowed, tip: null, state: "", shards, observations: [], counts: {} };
}
