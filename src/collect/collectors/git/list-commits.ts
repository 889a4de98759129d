import { hexToBytes } from "./hex-to-bytes.js";
import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";
import type { GitExit } from "./run-git.js";

/** Which commits are in scope: those that `from` reaches, but for those that `since` (an id, or null) reaches. */
export interface CommitScope {
  readonly idBytes: number;
  /** "--all" for every ref and every worktree's HEAD, or a commit's id. */
  readonly from: string;
  readonly since: string | null;
}

/** Commits as git lists them: the lines of hex ids, and the binary ids; the newest first, no parent before its children. */
export interface CommitList {
  readonly idBytes: number;
  readonly count: number;
  readonly lines: Buffer;
  readonly ids: Uint8Array;
  readonly exit: GitExit;
}

/** Lists the commits in scope. A history that breaks off gives those before the break; `exit` tells. */
export async function listCommits(
  repository: Repository,
  scope: CommitScope,
  signal: AbortSignal,
): Promise<CommitList> {
  const pieces: Buffer[] = [];
  const not = scope.since === null ? [] : ["--not", scope.since];
  const args = ["rev-list", "--date-order", "--ignore-missing", scope.from, ...not];
  const exit = await runGit({ repository, args }, signal, (piece) => pieces.push(piece));
  const all = Buffer.concat(pieces);
  const lineBytes = 2 * scope.idBytes + 1;
  const count = Math.floor(all.length / lineBytes);
  const ids = new Uint8Array(count * scope.idBytes);
  for (let index = 0; index < count; index++) {
    const at = index * scope.idBytes;
    hexToBytes(all, index * lineBytes, ids.subarray(at, at + scope.idBytes));
  }
  return { idBytes: scope.idBytes, count, lines: all.subarray(0, count * lineBytes), ids, exit };
}
