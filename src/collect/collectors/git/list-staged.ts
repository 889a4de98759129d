import { printablePath } from "#support/printable-path";
import { readGit } from "./read-git.js";
import type { Repository } from "./repository.js";

/** One file as it is staged. `object` is its blob's id (hex), `mode` its POSIX mode; the path is printable. */
export interface StagedFile {
  readonly path: string;
  readonly object: string;
  readonly mode: number;
}

const COLON = 58;
const GITLINK = 0o160000;
const ARGS = ["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=ACMRT"];

/** What the next commit would add or change, by path; on an unborn branch everything in the index. */
export async function listStaged(repository: Repository, signal: AbortSignal): Promise<readonly StagedFile[]> {
  const answer = await readGit({ repository, args: [...ARGS, "--no-ext-diff", "--no-textconv"] }, signal);
  const records = cutAtNuls(answer);
  const files: StagedFile[] = [];
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [change, path] = [records[at], records[at + 1]];
    if (change?.[0] !== COLON || path === undefined) break;
    const [, mode = "", , object = ""] = change.toString("latin1").split(" ");
    const bits = Number.parseInt(mode, 8);
    if (bits !== GITLINK) files.push({ path: printablePath(path), object, mode: bits });
  }
  return files;
}

function cutAtNuls(bytes: Buffer): Buffer[] {
  const records: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const nul = bytes.indexOf(0, start);
    const end = nul < 0 ? bytes.length : nul;
    records.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return records;
}
