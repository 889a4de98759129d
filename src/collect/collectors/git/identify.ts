import { AuditError } from "#support/audit-error";
import { readGit } from "./read-git.js";
import type { Repository } from "./repository.js";
import { resolveCommit } from "./resolve-commit.js";

// cat-file --unordered (2.19), rev-list --missing (2.17), SHA-256 (2.29), core.hooksPath and safe options by -c (2.31).
const LEAST_MAJOR = 2;
const LEAST_MINOR = 31;

/** What kind of repository it is. `tip` is the commit HEAD points to (hex), or null on an unborn branch. */
export interface RepositoryKind {
  /** 20 for SHA-1, 32 for SHA-256. */
  readonly idBytes: number;
  readonly isShallow: boolean;
  readonly tip: string | null;
}

/** Asks git about the repository. An AuditError where git is too old or can't read the repository. */
export async function identify(repository: Repository, signal: AbortSignal): Promise<RepositoryKind> {
  const asked = Promise.all([
    readGit({ repository, args: ["rev-parse", "--show-object-format", "--is-shallow-repository"] }, signal),
    resolveCommit(repository, "HEAD", signal),
  ]);
  // An old git fails at these questions; that it is old is what must be said.
  asked.catch(() => {});
  refuseOldGit((await readGit({ repository, args: ["version"] }, signal)).toString("latin1").trim());
  const [answers, tip] = await asked;
  const [format, shallow] = answers.toString("latin1").split("\n");
  return { idBytes: format === "sha256" ? 32 : 20, isShallow: shallow === "true", tip };
}

function refuseOldGit(version: string): void {
  const [, major = 0, minor = 0] = (/ (\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  if (major > LEAST_MAJOR || (major === LEAST_MAJOR && minor >= LEAST_MINOR)) return;
  throw new AuditError(`${version} is too old`, { hint: `install git ${LEAST_MAJOR}.${LEAST_MINOR} or newer` });
}
