import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { AuditError } from "#support/audit-error";
import type { Row } from "./row.js";
import type { Session } from "./session.js";

/** Version of the tables' shape; counts up with every change of it. */
export const SCHEMA_VERSION = 5;

/** Makes tables and views where they are missing or of another day, checks the version, and returns the inventory's salt. */
export async function prepareSchema(session: Session, folder: URL, readOnly: boolean): Promise<Uint8Array> {
  const known = await readKnown(session);
  if (known === null && readOnly) throw notAnInventory(session.file);
  if (known !== null) checkVersion(session.file, Number(known["schema_version"]));
  const salt = known === null ? randomBytes(32) : known["salt"];
  if (!(salt instanceof Uint8Array) || salt.length !== 32) throw notAnInventory(session.file);
  if (!readOnly) await bringUpToDate(session, folder, { known, salt });
  return Uint8Array.from(salt);
}

async function readKnown(session: Session): Promise<Row | null> {
  const [row] = await readInventoryTable(session);
  if (row !== undefined) return row;
  if ((await readTableNames(session)).length === 0) return null;
  throw notAnInventory(session.file);
}

// Asked straight away: the catalogue takes ten times as long to tell whether the table is there.
async function readInventoryTable(session: Session): Promise<Row[]> {
  try {
    return await session.rows("from inventory");
  } catch (error) {
    if ((await readTableNames(session)).includes("inventory")) throw error;
    return [];
  }
}

async function readTableNames(session: Session): Promise<string[]> {
  const tables = await session.rows(
    "select table_name from duckdb_tables() where not temporary and database_name = current_database()",
  );
  return tables.map((table) => String(table["table_name"]));
}

function checkVersion(file: string, version: number): void {
  if (version > SCHEMA_VERSION) {
    throw new AuditError(
      `the inventory ${file} was written by a newer keycensus (format ${version}, this one knows ${SCHEMA_VERSION})`,
      {
        hint: "update keycensus, or name another file with --inventory",
      },
    );
  }
  if (version < SCHEMA_VERSION) {
    throw new AuditError(
      `the inventory ${file} was written by an older keycensus (format ${version}, this one knows ${SCHEMA_VERSION})`,
      {
        hint: "scan into a new file; the old one can be read by the version that wrote it",
      },
    );
  }
}

interface Standing {
  /** The row of the inventory itself, or null where it is new. */
  readonly known: Row | null;
  readonly salt: Uint8Array;
}

async function bringUpToDate(session: Session, folder: URL, { known, salt }: Standing): Promise<void> {
  const tables = readScripts(new URL("tables/", folder));
  const scripts = inOrder([...tables, ...readScripts(new URL("views/", folder))]);
  const digest = createHash("sha256").update(JSON.stringify(scripts)).digest("hex");
  if (known?.["scripts_digest"] === digest) return;
  await session.transaction(async () => {
    for (const { sql } of scripts) await session.run(sql);
    if (known !== null) await session.run("update inventory set scripts_digest = $digest", { digest });
    else await session.append("inventory", [[SCHEMA_VERSION, digest, salt]]);
  });
}

interface Script {
  /** Of the table, view or macro it makes: the file's name. */
  readonly name: string;
  readonly sql: string;
}

// Some sixty small files: read one after the other they take a tenth of what they take all at once.
function readScripts(folder: URL): Script[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .toSorted()
    .map((file) => ({ name: file.replace(/\.sql$/, ""), sql: readFileSync(new URL(file, folder), "utf8") }));
}

// A view is made after what it reads; otherwise the order of the names.
function inOrder(scripts: readonly Script[]): Script[] {
  const ordered: Script[] = [];
  const visit = (script: Script): void => {
    if (ordered.includes(script)) return;
    const words = new Set(script.sql.replace(/--.*/g, "").match(/\w+/g));
    for (const other of scripts)
      if (other !== script && words.has(other.name) && other.name.startsWith("current_")) visit(other);
    ordered.push(script);
  };
  for (const script of scripts) visit(script);
  return ordered;
}

function notAnInventory(file: string): AuditError {
  return new AuditError(`${file} is a DuckDB file, but not an inventory`, {
    hint: "name another file with --inventory",
  });
}
