import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { AuditError } from "#index";
import { inventoryFileFor } from "../inventory-file.js";
import { targetsOf } from "../scan/plan-scan.js";
import { loadSettings } from "../settings/load-settings.js";
import type { Street } from "../street.js";

/** The command line of what reads an inventory. */
export interface InventoryFlags {
  readonly inventory?: string | undefined;
  readonly config?: string | undefined;
}

/** The inventory a user means: the one named, the one of the settings, or the one a scan from here would write. Throws an AuditError where it is not there. */
export async function findInventory({ inventory, config }: InventoryFlags, street: Street): Promise<string> {
  const { cwd } = street;
  const file = inventory === undefined ? await usualInventory(config, street) : resolve(cwd, inventory);
  if (existsSync(file)) return file;
  const hint =
    inventory === undefined
      ? "run keycensus scan here first, or name one with --inventory FILE"
      : "keycensus scan says where it keeps an inventory";
  throw new AuditError(`there is no inventory at ${file}`, { hint });
}

async function usualInventory(config: string | undefined, street: Street): Promise<string> {
  const settings = await loadSettings({ cwd: street.cwd, config, target: "." });
  return settings.inventory ?? inventoryFileFor(targetsOf([], settings, street.cwd), street);
}
