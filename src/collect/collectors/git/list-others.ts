import { IdTable } from "./id-table.js";
import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";
import { splitRecords } from "./split-records.js";

const NEWLINE = 10;
const QUESTION_MARK = 63;

/** What lies below refs that point to no commit (a blob, a tree, a tag of a tag): ids, and for each the name git gives it. */
export async function listOthers(
  repository: Repository,
  roots: { readonly idBytes: number; readonly ids: readonly string[] },
  signal: AbortSignal,
): Promise<{ readonly ids: IdTable; readonly names: readonly string[] }> {
  const ids = new IdTable(roots.idBytes);
  const names: string[] = [];
  if (roots.ids.length === 0) return { ids, names };
  const lines = splitRecords(NEWLINE, (line, start, end) => {
    if (line[start] === QUESTION_MARK) return;
    const name = Buffer.from(line.subarray(start + 2 * roots.idBytes + 1, end)).toString("latin1");
    names[ids.addHex(line, start)] = name;
  });
  const args = ["rev-list", "--objects", "--no-walk", "--ignore-missing", "--missing=print", "--stdin"];
  await runGit({ repository, args, input: Buffer.from(`${roots.ids.join("\n")}\n`) }, signal, lines.piece);
  return { ids, names };
}
