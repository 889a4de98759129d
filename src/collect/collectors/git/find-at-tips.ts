import { IdTable } from "./id-table.js";
import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";
import { resolveCommit } from "./resolve-commit.js";
import { hexToBytes } from "./hex-to-bytes.js";
import { splitRecords } from "./split-records.js";

const NEWLINE = 10;

/** Which of the blobs (hex ids) HEAD or the tip of a branch, local or remote, still holds. */
export async function findAtTips(
  repository: Repository,
  blobs: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const sorted = [...blobs].toSorted();
  const idBytes = (sorted[0]?.length ?? 0) / 2;
  const held = new Set<string>();
  if (idBytes === 0) return held;
  const table = new IdTable(idBytes, sorted.length);
  for (const id of sorted) table.add(Buffer.from(id, "hex"), 0);
  const scratch = new Uint8Array(idBytes);
  const lines = splitRecords(NEWLINE, (line, start) => {
    hexToBytes(line, start, scratch);
    const index = table.find(scratch, 0);
    if (index >= 0) held.add(sorted[index] ?? "");
  });
  const head = await resolveCommit(repository, "HEAD", signal);
  const tips = ["--branches", "--remotes", ...(head === null ? [] : [head])];
  const args = ["rev-list", "--objects", "--no-walk", "--ignore-missing", "--missing=allow-any", ...tips];
  await runGit({ repository, args }, signal, lines.piece);
  return held;
}
