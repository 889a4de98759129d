import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { findRepository } from "./find-repository.js";
import type { RepositoryKind } from "./identify.js";
import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";

// A hostile repository may declare thousands; real ones have dozens.
const MOST_SUBMODULES = 500;

/** A declared submodule: its path in the worktree, and its repository where that was fetched. */
export interface Submodule {
  readonly path: string;
  readonly repository: Repository | null;
}

/** The submodules that .gitmodules declares at the tip, by path. */
export async function listSubmodules(
  repository: Repository,
  { tip, declaresModules }: RepositoryKind,
  signal: AbortSignal,
): Promise<readonly Submodule[]> {
  if (tip === null || !declaresModules) return [];
  const pieces: Buffer[] = [];
  const args = [
    "config",
    "--no-includes",
    `--blob=${tip}:.gitmodules`,
    "-z",
    "--get-regexp",
    "^submodule\\..*\\.path$",
  ];
  // Fails where there is no such file, or it declares nothing.
  await runGit({ repository, args }, signal, (piece) => pieces.push(piece));
  const settings = Buffer.concat(pieces).toString("utf8").split("\0");
  const declared = settings.flatMap((setting) => {
    const [key = "", path = ""] = setting.split("\n", 2);
    const name = key.slice("submodule.".length, -".path".length);
    return isInside(name) && isInside(path) ? [{ path, repository: findFetched(repository, name) }] : [];
  });
  return declared.slice(0, MOST_SUBMODULES).toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

// Names and paths are the scanned repository's words; they must not lead out of it.
function isInside(path: string): boolean {
  return path !== "" && !path.startsWith("/") && !path.split(/[/\\]/).includes("..");
}

function findFetched({ commonDir }: Repository, name: string): Repository | null {
  const modules = join(commonDir, "modules");
  try {
    const found = realpathSync(join(modules, name));
    return found.startsWith(realpathSync(modules) + sep) ? findRepository(found) : null;
  } catch {
    return null;
  }
}
