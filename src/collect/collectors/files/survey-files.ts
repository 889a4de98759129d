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
const WANTED_FOLDERS = 1024;
const MOST_SHARES = 4096;
const FILES_A_SHARE = 64;

/** Walks the upper folders until there are enough parts to share; the threads walk what lies below. */
export async function surveyFiles(target: Target, tools: Tools): Promise<Survey> {
  const { include } = tools.options;
  if (statSync(target.at).isFile()) {
    const file = { path: target.at, relative: basename(target.at) };
    return toSurvey([{ files: [file], folders: [] }], { scope: "one file" });
  }
  if (include.length === 0) return surveyFolders(target, tools);
  const files = await findByGlobs(target.at, tools.options);
  return toSurvey(shareFiles(files), { scope: `files matching ${include.join(", ")}`, isNarrowed: true });
}

function surveyFolders(target: Target, { options }: Tools): Survey {
  const observations: Observation[] = [];
  const tally = new Tally();
  const files: FoundFile[] = [];
  let frontier: Folder[] = [{ path: target.at, relative: "", ignore: null }];
  while (frontier.length > 0 && frontier.length < WANTED_FOLDERS) {
    const below: Folder[] = [];
    for (const folder of frontier) {
      const listing = listOne(folder, options);
      for (const file of listing.files) files.push(file);
      for (const found of listing.folders) below.push(found);
      tally.skipped += listing.skipped;
      tally.binary += listing.binary;
      if (listing.problem !== null) observations.push({ kind: "problem", problem: listing.problem });
    }
    frontier = below;
  }
  // Folders first: nobody knows what lies below one, and a large one met last would keep one thread alone.
  const shares = [...shareOut(frontier).map((folders) => ({ files: [], folders })), ...shareFiles(files)];
  return { ...toSurvey(shares, { scope: "all files" }), observations, counts: tally.take() };
}

/** Each folder is a share, unless there are so many that handing them out would cost more than they do. */
function shareOut(folders: readonly Folder[]): (readonly Folder[])[] {
  return cut(folders, Math.ceil(folders.length / MOST_SHARES));
}

function shareFiles(files: readonly FoundFile[]): FilesShard[] {
  return cut(files, FILES_A_SHARE).map((share) => ({ files: share, folders: [] }));
}

function cut<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

function toSurvey(
  parts: readonly FilesShard[],
  { scope, isNarrowed = false }: { scope: string; isNarrowed?: boolean },
): Survey {
  const shards: Shard[] = parts.map((data, id) => ({ id, weight: Math.max(1, data.files.length), data }));
  return { scope, isNarrowed, tip: null, state: "", shards, observations: [], counts: {} };
}
