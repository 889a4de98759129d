import type { Repository } from "../repository.js";
import { listPacks } from "./list-packs.js";
import { openPack } from "./open-pack.js";
import type { Pack } from "./open-pack.js";

/** Opens the repository's packs, except those that can't be used; each must be closed. */
export function openPacks(repository: Repository, idBytes: number): readonly Pack[] {
  return listPacks(repository).flatMap((path, number) => openPack(path, number, idBytes) ?? []);
}
