import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { AuditError } from "#index";
import { placeOfTarget } from "./place-of-target.js";
import { stateFolder } from "./state-folder.js";
import type { Street } from "./street.js";

/** The inventory of a set of targets: one file a set in the user's state folder, named for the first target and told apart by a hash. */
export function inventoryFileFor(targets: readonly string[], street: Street): string {
  const places = targets.map((target) => placeOfTarget(street.cwd, target)).toSorted();
  const hash = createHash("sha256").update(places.join("\n")).digest("hex").slice(0, 8);
  return join(stateFolder(street), `${readableName(placeOfTarget(street.cwd, targets[0] ?? "."))}-${hash}.duckdb`);
}

/** Makes the folder an inventory lies in, for its owner alone. */
export function makeFolderFor(inventoryFile: string): void {
  if (inventoryFile === ":memory:") return;
  const folder = dirname(inventoryFile);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AuditError(`the folder for the inventory can't be made: ${folder}`, {
      hint: "name a place you may write to with --inventory FILE",
      cause,
    });
  }
}

function readableName(place: string): string {
  const name = basename(place)
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, 40);
  return name === "" ? "root" : name;
}
