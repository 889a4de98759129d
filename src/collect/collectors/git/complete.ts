import type { Tools } from "#collect/collector";
import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import { attribute } from "./attribute.js";
import { findRepository } from "./find-repository.js";
import { listRepositories } from "./list-repositories.js";

/** Attributes what was seen, in the target's repository and in the submodules that were entered. */
export async function complete(
  target: Target,
  seen: readonly Observation[],
  { signal, options }: Tools,
): Promise<readonly Observation[]> {
  if (!seen.some((observation) => "place" in observation)) return seen;
  const root = findRepository(target.at);
  const nesting = options.includeSubmodules ? await listRepositories(root, true, signal) : null;
  const repositories = nesting?.entered.map(({ repository }) => repository) ?? [root];
  return attribute(repositories, seen, signal);
}
