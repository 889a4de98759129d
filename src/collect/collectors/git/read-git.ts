import { AuditError } from "#support/audit-error";
import { runGit } from "./run-git.js";
import type { GitCommand } from "./run-git.js";

// For short answers only; whatever may be long is streamed.
const MOST_ANSWER_BYTES = 256 * 1024 * 1024;

/** The whole output of one call of git. An AuditError with git's own words where it fails. */
export async function readGit(command: GitCommand, signal: AbortSignal): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  const exit = await runGit(command, signal, (piece) => {
    size += piece.length;
    if (size > MOST_ANSWER_BYTES) throw gitFailure(command, "its answer is too long");
    pieces.push(Buffer.from(piece));
  });
  if (exit.code !== 0) throw gitFailure(command, exit.complaint);
  return Buffer.concat(pieces, size);
}

function gitFailure(command: GitCommand, complaint: string): AuditError {
  return new AuditError(`git ${command.args[0] ?? ""} failed in ${command.repository.gitDir}: ${complaint}`, {
    hint: "run git fsck there to see what is broken",
  });
}
