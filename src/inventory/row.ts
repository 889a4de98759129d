/** What a cell holds outside of the database: ISO 8601 for moments, numbers for all numbers that fit, lists and structs of the same. */
export type Cell = string | number | boolean | null | Uint8Array | readonly Cell[] | { readonly [field: string]: Cell };

/** One row of an answer, by column name. */
export interface Row {
  readonly [column: string]: Cell;
}

/** One value of DuckDB's JavaScript form as a plain cell. */
export function toCell(value: unknown): Cell {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "object" && value !== null ? objectToCell(value) : null;
}

/** The same for a person's eyes: of bytes (the salt, lists of object ids) only how many there are. */
export function toShown(value: unknown): Cell {
  return value instanceof Uint8Array ? `<${value.length} bytes>` : toCell(value);
}

function objectToCell(value: object): Cell {
  if (value instanceof Date) return toIso(value);
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(toCell);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toCell(field)]));
}

/** ISO 8601 in UTC, with milliseconds only where there are any. */
export function toIso(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}

/** The same for text from outside; null where it is no moment that a database can hold. */
export function isoOrNull(text: string | null): string | null {
  if (text === null) return null;
  const date = new Date(text);
  const year = date.getUTCFullYear();
  // Beyond four digits the text forms of JavaScript and SQL part ways.
  return year >= 1 && year <= 9999 ? toIso(date) : null;
}
