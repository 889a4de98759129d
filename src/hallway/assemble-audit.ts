import type { Audit } from "#model/audit";
import type { Inventory } from "#inventory/inventory";

/** Everything a report may know of one scan, read back from the inventory: what is shown is what was stored. */
export async function assembleAudit(inventory: Inventory, scan: number): Promise<Audit> {
  return {
    scan: await inventory.scan(scan),
    collections: await inventory.collections(scan),
    census: await inventory.census(scan),
    managedKeys: await inventory.managedKeys(scan),
    evaluation: await inventory.evaluation(scan),
    allowed: await inventory.allowed(scan),
  };
}
