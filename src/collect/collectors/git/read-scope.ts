import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HistoryScope } from "./history-scope.js";
import { IdTable } from "./id-table.js";
import type { RepositoryKind } from "./identify.js";
import { listCommits } from "./list-commits.js";
import type { CommitList } from "./list-commits.js";
import { listOthers } from "./list-others.js";
import { listRefs } from "./list-refs.js";
import type { Repository } from "./repository.js";
import { walkHistory } from "./walk-history.js";

/** What decides the scope: `since` is a commit (hex) or null. */
export interface ScopeRequest {
  readonly kind: RepositoryKind;
  readonly since: string | null;
  readonly includeUnreachable: boolean;
}

/** Walks the history and tells what is in scope. `breaks` says, in git's words, where the history could not be read. */
export async function readScope(
  repository: Repository,
  request: ScopeRequest,
  signal: AbortSignal,
): Promise<{ readonly scope: HistoryScope; readonly breaks: readonly string[] }> {
  const { idBytes } = request.kind;
  const [commits, refs] = await Promise.all([
    listCommits(repository, { idBytes, from: "--all", since: request.since }, signal),
    listRefs(repository, signal),
  ]);
  const roots = { idBytes, ids: request.since === null ? refs.others : [] };
  const [walk, others] = await Promise.all([
    walkHistory(repository, commits, signal),
    listOthers(repository, roots, signal),
  ]);
  const breaks = [
    ...refs.broken,
    ...lostHead(repository, request.kind),
    ...(commits.exit.code === 0 ? [] : [commits.exit.complaint]),
    ...walk.breaks,
  ];
  const isUnknown = breaks.length > 0 && request.since === null;
  const messages = listMessages(commits, request.since === null ? refs.tags : []);
  return {
    scope: { commits, index: walk.index, messages, others, takesAll: request.includeUnreachable || isUnknown },
    breaks,
  };
}

// A HEAD that names a commit itself must have one; an unborn branch need not.
function lostHead({ gitDir }: Repository, { tip }: RepositoryKind): readonly string[] {
  if (tip !== null || readFileSync(join(gitDir, "HEAD"), "latin1").startsWith("ref:")) return [];
  return ["HEAD names a commit that is not here"];
}

function listMessages(commits: CommitList, tags: readonly string[]): IdTable {
  const messages = new IdTable(commits.idBytes, commits.count + tags.length);
  for (let commit = 0; commit < commits.count; commit++) messages.add(commits.ids, commit * commits.idBytes);
  for (const tag of tags) messages.add(Buffer.from(tag, "hex"), 0);
  return messages;
}
