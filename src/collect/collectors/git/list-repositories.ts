import { listSubmodules } from "./list-submodules.js";
import type { Repository } from "./repository.js";
import { resolveCommit } from "./resolve-commit.js";

const MOST_DEPTH = 5;

/** A repository to look at, and what goes before its paths (empty, or a submodule's path with "/"). */
export interface NestedRepository {
  readonly prefix: string;
  readonly repository: Repository;
}

/** What is to be looked at below a repository, and the paths of the submodules that are not. */
export interface Nesting {
  readonly entered: readonly NestedRepository[];
  readonly left: readonly { readonly path: string; readonly isFetched: boolean }[];
}

/** The repository itself, with the submodules it declares (nested ones too) where they are wanted and were fetched. */
export async function listRepositories(
  root: Repository,
  includeSubmodules: boolean,
  signal: AbortSignal,
): Promise<Nesting> {
  const entered: NestedRepository[] = [{ prefix: "", repository: root }];
  const left: { path: string; isFetched: boolean }[] = [];
  // The list grows while it is read.
  for (const { prefix, repository } of entered) {
    const tip = await resolveCommit(repository, "HEAD", signal);
    for (const { path, repository: inner } of await listSubmodules(repository, tip, signal)) {
      const isEntered = includeSubmodules && inner !== null && prefix.split("/").length <= MOST_DEPTH;
      if (isEntered) entered.push({ prefix: `${prefix}${path}/`, repository: inner });
      else left.push({ path: prefix + path, isFetched: inner !== null });
    }
  }
  return { entered, left };
}
