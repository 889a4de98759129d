import { resolve, sep } from "node:path";
// git tells a hook by this variable which index it is about to commit: `git commit -a` and `git commit <path>` use
// another file than the repository's own. Nothing else of the caller's environment reaches git.
import { env } from "node:process";
import type { Repository } from "./repository.js";

/** The repository with the index that a running hook was told of; as it is where there is none, or it belongs elsewhere. */
export function withHookIndex(repository: Repository, root: string): Repository {
  const told = env["GIT_INDEX_FILE"];
  if (told === undefined || told === "") return repository;
  const indexFile = resolve(root, told);
  return indexFile.startsWith(repository.gitDir + sep) ? { ...repository, indexFile } : repository;
}
