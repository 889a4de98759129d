import { createHash, randomBytes } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { AuditError } from "#support/audit-error";
import type { Row } from "./row.js";
import type { Session } from "./session.js";

/** Version of the tables' shape; counts up with every change of it. */
export const SCHEMA_VERSION = 3;

/** Makes tables and views where they are missing or of another day, checks the version, and returns the inventory's salt. */
export async function prepareSchema(session: Session, folder: URL, readOnly: boolean): Promise<Uint8Array> {
  const known = await readKnown(session);
  if (known === null && readOnly) throw notAnInventory(session.file);
  if (known !== null) checkVersion(session.file, Number(known["schema_version"]));
  if (!readOnly) await bringUpToDate(session, folder, known);
  const [row] = await session.rows("select salt from inventory");
  const salt = row?.["salt"];
  if (!(salt instanceof Uint8Array) || salt.length !== 32) throw notAnInventory(session.file);
  return Uint8Array.from(salt);
}

async function readKnown(session: Session): Promise<Row | null> {
  const tables = await session.rows("select table_name from duckdb_tables() where not temporary");
  if (tables.length === 0) return null;
  const isInventory = tables.some((table) => table["table_name"] === "inventory");
  const [row] = isInventory ? await session.rows("select * exclude (salt) from inventory") : [];
  if (row === undefined) throw notAnInventory(session.file);
  return row;
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

async function bringUpToDate(session: Session, folder: URL, known: Row | null): Promise<void> {
  const tables = await readScripts(new URL("tables/", folder));
  const scripts = inOrder([...tables, ...(await readScripts(new URL("views/", folder)))]);
  const digest = createHash("sha256").update(JSON.stringify(scripts)).digest("hex");
  if (known?.["scripts_digest"] === digest) return;
  await session.transaction(async () => {
    for (const { sql } of scripts) await session.run(sql);
    if (known !== null) await session.run("update inventory set scripts_digest = $digest", { digest });
    else await session.append("inventory", [[SCHEMA_VERSION, digest, randomBytes(32)]]);
  });
}

interface Script {
  /** Of the table, view or macro it makes: the file's name. */
  readonly name: string;
  readonly sql: string;
}

async function readScripts(folder: URL): Promise<Script[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(/\.sql$/, ""),
      sql: await readFile(new URL(file, folder), "utf8"),
    })),
  );
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
