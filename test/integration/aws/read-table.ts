import type { AwsPlace, Row } from "./run-aws.js";

/** Which columns of which rows. */
export interface TableWanted {
  readonly view: string;
  /** Names of the model: "isRotationOn". */
  readonly fields: readonly string[];
  /** SQL. */
  readonly where: string;
}

const COLUMNS: Readonly<Record<string, string>> = { primary: "primary_resource", grant: "grant_id" };
const JSON_FIELDS = new Set(["tags", "policies", "boundary"]);

/** Rows of an inventory's view in the words of the model, sorted by what they say. */
export async function readTable(place: AwsPlace, { view, fields, where }: TableWanted): Promise<readonly Row[]> {
  const columns = fields.map((field) => `${COLUMNS[field] ?? toSnake(field)} as "${field}"`);
  const rows = await place.query(`select ${columns.join(", ")} from ${view} where ${where}`);
  return rows.map(parsed).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function toSnake(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function parsed(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, unknown] => [
      name,
      JSON_FIELDS.has(name) && typeof value === "string" ? JSON.parse(value) : value,
    ]),
  );
}
