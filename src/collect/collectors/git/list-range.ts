import type { Shard } from "#collect/collector";
import { AuditError } from "#support/audit-error";
import { cutShards } from "./cut-shards.js";
import { IdTable } from "./id-table.js";
import { identify } from "./identify.js";
import { listCommits } from "./list-commits.js";
import type { CommitList } from "./list-commits.js";
import type { ObjectList } from "./list-objects.js";
import type { HistoryIndex } from "./history-index.js";
import type { Repository } from "./repository.js";
import { resolveCommit } from "./resolve-commit.js";
import { walkHistory } from "./walk-history.js";

/**
 * What the commits of a range put somewhere, and their messages, as shards. `A..B` are the commits that B reaches and A
 * does not; `A..` and `A` go to HEAD; an A of zeros (a new branch in a push hook) leaves nothing out. `breaks` are git's
 * words where the history could not be read.
 */
export async function listRange(
  repository: Repository,
  range: string,
  signal: AbortSignal,
): Promise<{ readonly shards: readonly Shard[]; readonly breaks: readonly string[] }> {
  const [left = "", right = ""] = range.split(/\.{2,3}/, 2);
  const [kind, from, since] = await Promise.all([
    identify(repository, signal),
    resolve(repository, right === "" ? "HEAD" : right, signal),
    /^0*$/.test(left) ? null : resolve(repository, left, signal),
  ]);
  const commits = await listCommits(repository, { idBytes: kind.idBytes, from, since }, signal);
  const said = commits.exit.code === 0 ? [] : [commits.exit.complaint];
  const { index, breaks } = await walkHistory(repository, commits, signal);
  const list = toList(commits, index);
  const none = new IdTable(kind.idBytes, 1);
  const scope = { commits, index, messages: none, others: { ids: none, names: [] }, takesAll: false };
  const chosen = Int32Array.from({ length: list.count }, (_, object) => object);
  return { shards: cutShards({ repository, prefix: "", list, chosen, scope }, 0), breaks: [...said, ...breaks] };
}

async function resolve(repository: Repository, revision: string, signal: AbortSignal): Promise<string> {
  const commit = await resolveCommit(repository, revision, signal);
  if (commit !== null) return commit;
  throw new AuditError(`"${revision}" names no commit of ${repository.gitDir}`, {
    hint: "write a range as A..B, with commits, tags or branches that exist there",
  });
}

// The commits and the blobs they put somewhere; sizes are not known and don't matter for the few objects of a range.
function toList(commits: CommitList, index: HistoryIndex): ObjectList {
  const { idBytes } = commits;
  const blobs = Array.from({ length: index.blobs.count }, (_, blob) => blob).filter((blob) => index.places.has(blob));
  const count = commits.count + blobs.length;
  const ids = new Uint8Array(count * idBytes);
  ids.set(commits.ids);
  blobs.forEach((blob, at) => {
    ids.set(index.blobs.ids().subarray(blob * idBytes, (blob + 1) * idBytes), (commits.count + at) * idBytes);
  });
  return { idBytes, count, ids, sizes: new Float64Array(count), isBlob: new Uint8Array(count).fill(1, commits.count) };
}
