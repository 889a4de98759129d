import { join, resolve, sep } from "node:path";
// Two things git tells a running hook and nobody else: which index it is about to commit (`git commit -a` and `git commit
// <path>` use another file than the repository's own), and where the objects of a push wait until they are accepted.
// Nothing else of the caller's environment reaches git.
import { env } from "node:process";
import type { Repository } from "./repository.js";

/** The repository with what a running hook was told of it; what belongs to another repository is not believed. */
export function withHook(repository: Repository, root: string): Repository {
  const indexFile = toldPath("GIT_INDEX_FILE", root);
  const waiting = toldPath("GIT_QUARANTINE_PATH", root);
  return {
    ...repository,
    ...(indexFile?.startsWith(repository.gitDir + sep) === true ? { indexFile } : {}),
    ...(waiting?.startsWith(join(repository.commonDir, "objects") + sep) === true ? { waiting } : {}),
  };
}

function toldPath(name: string, root: string): string | null {
  const told = env[name] ?? "";
  return told === "" ? null : resolve(root, told);
}
