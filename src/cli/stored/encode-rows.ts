import { table } from "../table.js";

/** What rows can be shown as. */
export type RowFormat = "table" | "json" | "csv";

/** The answer to a question in SQL. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows as a table for a person, a JSON array of objects, or CSV (RFC 4180). */
export function encodeRows({ columns, rows }: Rows, format: RowFormat): string {
  if (format === "json")
    return `${JSON.stringify(
      rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))),
      toJson,
      2,
    )}\n`;
  const texts = rows.map((row) => columns.map((_, at) => toText(row[at])));
  if (format === "csv") return [columns, ...texts].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
  const count = rows.length === 1 ? "1 row" : `${rows.length} rows`;
  return `${table([columns, columns.map((name) => "-".repeat(Math.max(1, name.length))), ...texts])}(${count})\n`;
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "bigint" || typeof value === "number" || typeof value === "boolean") return String(value);
  return value instanceof Date ? value.toISOString() : JSON.stringify(value, toJson);
}

function toJson(_: string, value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
}

// A cell that begins like a formula would run in a spreadsheet (OWASP, CSV Injection); numbers stay numbers.
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
