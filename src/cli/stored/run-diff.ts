import { diffScans } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import type { Street } from "../street.js";
import { writeOut } from "../write-reports.js";
import { findInventory, type InventoryFlags } from "./find-inventory.js";
import { renderDiff } from "./render-diff.js";

/** The command line of `diff`. */
export interface DiffFlags extends InventoryFlags {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly format: "text" | "json";
}

/** keycensus diff: what changed between two scans. */
export async function runDiff(flags: DiffFlags, street: Street): Promise<ExitCode> {
  const diff = await diffScans(await findInventory(flags, street), flags.from, flags.to);
  await writeOut(flags.format === "json" ? `${JSON.stringify(diff, null, 2)}\n` : renderDiff(diff), street);
  return exitCodes.clean;
}
