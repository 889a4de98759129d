import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";

/** The commit (hex) that a revision names, or null. */
export async function resolveCommit(
  repository: Repository,
  revision: string,
  signal: AbortSignal,
): Promise<string | null> {
  let answer = "";
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const exit = await runGit({ repository, args }, signal, (piece) => {
    answer += piece.toString("latin1");
  });
  return exit.code === 0 ? answer.trim() : null;
}
