import { identify } from "./identify.js";
import type { RepositoryKind } from "./identify.js";
import { listSubmodules } from "./list-submodules.js";
import type { Repository } from "./repository.js";

const MOST_DEPTH = 5;

/** A repository to look at, and what goes before its paths (empty, or a submodule's path with "/"). */
export interface NestedRepository {
  readonly prefix: string;
  readonly repository: Repository;
}

/** What is to be looked at below a repository (itself first), and the paths of the submodules that are not. */
export interface Nesting {
  readonly entered: readonly (NestedRepository & { readonly kind: RepositoryKind })[];
  readonly left: readonly { readonly path: string; readonly isFetched: boolean }[];
}

/** The repository itself, with the submodules it declares (nested ones too) where they are wanted and were fetched. */
export async function listRepositories(
  root: Repository,
  includeSubmodules: boolean,
  signal: AbortSignal,
): Promise<Nesting> {
  const found: NestedRepository[] = [{ prefix: "", repository: root }];
  const entered: Nesting["entered"][number][] = [];
  const left: { path: string; isFetched: boolean }[] = [];
  // The list grows while it is read.
  for (const { prefix, repository } of found) {
    const kind = await identify(repository, signal);
    entered.push({ prefix, repository, kind });
    for (const { path, repository: inner } of await listSubmodules(repository, kind, signal)) {
      const isEntered = includeSubmodules && inner !== null && prefix.split("/").length <= MOST_DEPTH;
      if (isEntered) found.push({ prefix: `${prefix}${path}/`, repository: inner });
      else left.push({ path: prefix + path, isFetched: inner !== null });
    }
  }
  return { entered, left };
}
