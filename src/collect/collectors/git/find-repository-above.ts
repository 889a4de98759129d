import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { findRepository } from "./find-repository.js";
import type { Repository } from "./repository.js";

/** The repository that `path` lies in, and the folder at its root; an AuditError where there is none. */
export function findRepositoryAbove(path: string): { readonly root: string; readonly repository: Repository } {
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return { root: at, repository: findRepository(at) };
  }
  return { root: path, repository: findRepository(path) };
}
