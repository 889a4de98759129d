import type { Row } from "./row.js";

/** A column that is text by the table's definition. `Words` is the union its check constraint allows. */
export function text<Words extends string = string>(row: Row, column: string): Words {
  return String(row[column] ?? "") as Words; // the table's check constraint keeps other words out
}

/** A column that is text or null. */
export function textOrNull<Words extends string = string>(row: Row, column: string): Words | null {
  return row[column] === null || row[column] === undefined ? null : text<Words>(row, column);
}

/** A column that is a moment or null, as ISO 8601 in UTC; it may be as SQL writes it. */
export function momentOrNull(row: Row, column: string): string | null {
  const moment = textOrNull(row, column);
  if (moment === null || moment.endsWith("Z")) return moment;
  const iso = `${moment.replace(" ", "T")}Z`;
  return moment.includes(".") ? new Date(iso).toISOString() : iso;
}

/** A column that is a number by the table's definition. */
export function number(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}

/** A column that is a number or null. */
export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null || row[column] === undefined ? null : number(row, column);
}

/** A column that is a truth value. */
export function bool(row: Row, column: string): boolean {
  return row[column] === true;
}

/** A column that is a list of texts; empty where it is null. */
export function texts(row: Row, column: string): string[] {
  const cell = row[column];
  return Array.isArray(cell) ? cell.map(String) : [];
}
