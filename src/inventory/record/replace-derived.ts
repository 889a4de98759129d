import type { Row } from "../row.js";
import type { Session, Value } from "../session.js";

// Only these may be made again from others; all else is a fact that would be lost.
const DERIVED = ["location_environments", "access"];

/** Puts rows in the place of all rows of a derived table; to be run inside a transaction. */
export async function replaceDerived(session: Session, table: string, rows: Iterable<Row>): Promise<void> {
  if (!DERIVED.includes(table)) throw new Error(`${table} is no derived table`);
  // Not asked of the catalogue: that answers for all tables, and takes ten times as long.
  const { columns } = await session.table(`from ${table} limit 0`);
  await session.run(`delete from ${table}`);
  await session.appendMany(table, toValues(rows, columns));
}

// Row by row: there may be millions.
function* toValues(rows: Iterable<Row>, columns: readonly string[]): Iterable<readonly Value[]> {
  for (const row of rows) yield columns.map((column) => toValue(row[column]));
}

function toValue(cell: Row[string] | undefined): Value {
  if (cell === undefined || cell === null) return null;
  if (isTexts(cell)) return cell;
  if (typeof cell === "object" && !(cell instanceof Uint8Array)) return JSON.stringify(cell);
  return cell;
}

function isTexts(cell: Row[string]): cell is readonly string[] {
  return Array.isArray(cell) && cell.every((item) => typeof item === "string");
}
