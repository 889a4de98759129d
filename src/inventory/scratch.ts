import { openDatabase } from "./open-database.js";
import { toSchemaFolder } from "./schema-folder.js";
import { prepareSchema } from "./schema.js";
import type { Row } from "./row.js";
import { openSession, type Question, type Session, type Value } from "./session.js";

/** An inventory in memory that takes rows as they are: for the examples inside of rules. */
export interface Scratch {
  /** Fills tables and views; a view becomes a table of the same columns, columns left out are null. */
  load(rows: Readonly<Record<string, readonly Row[]>>): Promise<void>;
  ask<Kept>(question: Question, keep: (row: Row) => Kept): Promise<Kept[]>;
  close(): Promise<void>;
}

/** Opens an empty inventory in memory. */
export async function openScratchInventory(options: { readonly schemaFolder?: URL | string } = {}): Promise<Scratch> {
  const session = await openSession(":memory:", await openDatabase(":memory:", false));
  await prepareSchema(session, toSchemaFolder(options.schemaFolder), false);
  return {
    load: async (tables) => {
      for (const [table, rows] of Object.entries(tables)) await loadTable(session, table, rows);
    },
    ask: session.mapRows,
    close: async () => session.close(),
  };
}

async function loadTable(session: Session, table: string, rows: readonly Row[]): Promise<void> {
  const columns = await columnsOf(session, table);
  for (const row of rows) {
    const unknown = Object.keys(row).find((column) => !columns.has(column));
    if (unknown !== undefined)
      throw new Error(`${table} has no column ${unknown}; it has: ${[...columns.keys()].join(", ")}`);
  }
  await makeLoose(session, table, columns);
  for (const row of rows) await insertRow(session, table, { row, columns });
}

async function columnsOf(session: Session, table: string): Promise<Map<string, string>> {
  const rows = await session.rows(
    "select column_name, data_type from duckdb_columns() where table_name = $table order by column_index",
    { table },
  );
  if (rows.length === 0) throw new Error(`there is no table or view ${table}`);
  return new Map(rows.map((row) => [String(row["column_name"]), String(row["data_type"])]));
}

// The same columns without constraints: an example gives only what its rule looks at.
async function makeLoose(session: Session, table: string, columns: ReadonlyMap<string, string>): Promise<void> {
  const isView =
    (await session.rows("select 1 as yes from duckdb_views() where view_name = $table and not internal", { table }))
      .length > 0;
  await session.run(`drop ${isView ? "view" : "table"} ${table}`);
  const definitions = [...columns].map(([column, type]) => `"${column}" ${type}`);
  await session.run(`create table ${table} (${definitions.join(", ")})`);
}

async function insertRow(
  session: Session,
  table: string,
  { row, columns }: { row: Row; columns: ReadonlyMap<string, string> },
): Promise<void> {
  const cells = [...columns].map(([column, type], at) => {
    const value = toValue(row[column] ?? null);
    // A parameter has the type of its value, and an empty list has none.
    const isEmpty = Array.isArray(value) && value.length === 0;
    return { slot: isEmpty ? "[]" : `$c${at}::${type}`, name: `c${at}`, value, isEmpty };
  });
  const values = Object.fromEntries(cells.flatMap(({ name, value, isEmpty }) => (isEmpty ? [] : [[name, value]])));
  await session.run(`insert into ${table} values (${cells.map(({ slot }) => slot).join(", ")})`, values);
}

function toValue(cell: Row[string]): Value {
  if (Array.isArray(cell)) return cell.map(String);
  if (cell !== null && typeof cell === "object" && !(cell instanceof Uint8Array)) return JSON.stringify(cell);
  return cell as Value; // lists and structs are dealt with above
}
