import { queryInventory } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import type { Street } from "../street.js";
import { writeOut } from "../write-reports.js";
import { findInventory, type InventoryFlags } from "./find-inventory.js";
import { encodeRows, type RowFormat } from "./encode-rows.js";

/** The command line of `query`. */
export interface QueryFlags extends InventoryFlags {
  readonly sql: string;
  readonly format: RowFormat;
}

/** keycensus query: rows of an inventory. */
export async function runQuery(flags: QueryFlags, street: Street): Promise<ExitCode> {
  const answer = await queryInventory(await findInventory(flags, street), flags.sql);
  await writeOut(encodeRows(answer, flags.format), street);
  return exitCodes.clean;
}
