import { AuditError, queryInventory } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import type { Street } from "../street.js";
import { writeOut } from "../write-reports.js";
import { findInventory, type InventoryFlags } from "./find-inventory.js";
import { encodeRows, type RowFormat, type Rows } from "./encode-rows.js";

/** The command line of `query`. */
export interface QueryFlags extends InventoryFlags {
  readonly sql: string;
  readonly format: RowFormat;
}

/** keycensus query: rows of an inventory. */
export async function runQuery(flags: QueryFlags, street: Street): Promise<ExitCode> {
  const answer = await ask(await findInventory(flags, street), flags.sql);
  await writeOut(encodeRows(answer, flags.format), street);
  return exitCodes.clean;
}

// What DuckDB says of somebody's SQL ("Parser Error: syntax error at ...") is no bug of the house.
async function ask(inventoryFile: string, sql: string): Promise<Rows> {
  try {
    return await queryInventory(inventoryFile, sql);
  } catch (error) {
    if (!(error instanceof Error) || !/^[A-Z][A-Za-z ]* Error: /.test(error.message)) throw error;
    throw new AuditError(`the question can't be answered: ${error.message.trimEnd()}`, {
      hint: 'the inventory is open for reading only; keycensus query "SHOW TABLES" lists what can be asked',
    });
  }
}
