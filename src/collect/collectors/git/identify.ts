import { AuditError } from "#support/audit-error";
import { readGit } from "./read-git.js";
import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";

// cat-file --unordered (2.19), rev-list --missing (2.17), SHA-256 (2.29), core.hooksPath and safe options by -c (2.31).
const LEAST_MAJOR = 2;
const LEAST_MINOR = 31;

/** What kind of repository it is. `tip` is the commit HEAD points to (hex), or null on an unborn branch. */
export interface RepositoryKind {
  /** 20 for SHA-1, 32 for SHA-256. */
  readonly idBytes: number;
  readonly isShallow: boolean;
  readonly tip: string | null;
  /** True when the tip holds a .gitmodules. */
  readonly declaresModules: boolean;
}

/** Asks git about the repository. An AuditError where git is too old or can't read the repository. */
export async function identify(repository: Repository, signal: AbortSignal): Promise<RepositoryKind> {
  const asked = ask(repository, signal);
  // An old git fails at these questions; that it is old is what must be said.
  asked.catch(() => {});
  refuseOldGit((await readGit({ repository, args: ["version"] }, signal)).toString("latin1").trim());
  return asked;
}

const KIND = ["rev-parse", "--show-object-format", "--is-shallow-repository"];

// One call answers all there is; git repeats what it can't resolve as it was asked, complains, and goes no further.
async function ask(repository: Repository, signal: AbortSignal): Promise<RepositoryKind> {
  let answers = "";
  const args = [...KIND, "HEAD^{commit}", "HEAD:.gitmodules"];
  await runGit({ repository, args }, signal, (piece) => {
    answers += piece.toString("latin1");
  });
  const [format = "", shallow = "", tip = "", modules = ""] = answers.split("\n");
  // It says why it can't answer what every repository has.
  if (format === "" || shallow === "") await readGit({ repository, args: KIND }, signal);
  return {
    idBytes: format === "sha256" ? 32 : 20,
    isShallow: shallow === "true",
    tip: isId(tip) ? tip : null,
    declaresModules: isId(tip) && isId(modules),
  };
}

function isId(answer: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(answer);
}

function refuseOldGit(version: string): void {
  const [, major = 0, minor = 0] = (/ (\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  if (major > LEAST_MAJOR || (major === LEAST_MAJOR && minor >= LEAST_MINOR)) return;
  throw new AuditError(`${version} is too old`, { hint: `install git ${LEAST_MAJOR}.${LEAST_MINOR} or newer` });
}
