import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBType } from "@duckdb/node-api";
import type { Value } from "./value.js";

// Characters of one batch: of more, the text and what is made of it would wait in memory.
const BATCH = 1 << 20;
// JSON.stringify writes half a surrogate pair, which no UTF-8 has, as an escape; the database refuses it.
const HALF_PAIR = /\\ud[89a-f]/;

/**
 * Adds thousands of rows, whose cells are in the order of the table's columns, and which hold no bytes. They are handed over as text,
 * a line of JSON each: one call for a batch of them where an appender takes one a cell, which is less than half the work.
 */
export async function appendMany(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly Value[]>,
): Promise<void> {
  let statement: DuckDBPreparedStatement | null = null;
  for (const text of toBatches(rows)) {
    statement ??= await prepareInsert(connection, table);
    statement.bindVarchar(1, text);
    await statement.run();
  }
  statement?.destroySync();
}

function* toBatches(rows: Iterable<readonly Value[]>): Iterable<string> {
  let lines: string[] = [];
  let length = 0;
  for (const row of rows) {
    const line = toLine(row);
    lines.push(line);
    length += line.length;
    if (length < BATCH) continue;
    yield lines.join("\n");
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield lines.join("\n");
}

function toLine(row: readonly Value[]): string {
  const line = JSON.stringify(row);
  if (!HALF_PAIR.test(line)) return line;
  return JSON.stringify(row, (_, cell: unknown) => (typeof cell === "string" ? Buffer.from(cell).toString() : cell));
}

// A cell comes as text, which the table's column takes as its own type; only a list has to be read once more.
async function prepareInsert(connection: DuckDBConnection, table: string): Promise<DuckDBPreparedStatement> {
  const types = (await connection.run(`from ${table} limit 0`)).columnTypes();
  const cells = types.map((type, at) => toCell(type, `cells[${at + 1}]`));
  return connection.prepare(
    `insert into ${table} select ${cells.join(", ")}
     from (select from_json(unnest(string_split($1, chr(10))), '["VARCHAR"]') as cells)`,
  );
}

function toCell(type: DuckDBType, cell: string): string {
  return String(type) === "VARCHAR[]" ? `from_json(${cell}, '["VARCHAR"]')` : cell;
}
