import { randomBytes } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { AuditError } from "#support/audit-error";
import type { Session } from "./session.js";

/** Version of the tables' shape; counts up with every change of it. */
export const SCHEMA_VERSION = 1;

/** Makes tables and views where they are missing, checks the version, and returns the inventory's salt. */
export async function prepareSchema(session: Session, folder: URL, readOnly: boolean): Promise<Uint8Array> {
  const version = await readVersion(session);
  if (version === null && readOnly) throw notAnInventory(session.file);
  if (version !== null) checkVersion(session.file, version);
  if (!readOnly) await session.transaction(() => createAll(session, folder, version === null));
  const [row] = await session.rows("select salt from inventory");
  const salt = row?.["salt"];
  if (!(salt instanceof Uint8Array) || salt.length !== 32) throw notAnInventory(session.file);
  return Uint8Array.from(salt);
}

async function readVersion(session: Session): Promise<number | null> {
  const tables = await session.rows("select table_name from duckdb_tables() where not temporary");
  if (tables.length === 0) return null;
  if (!tables.some((table) => table["table_name"] === "inventory")) throw notAnInventory(session.file);
  const [row] = await session.rows("select schema_version from inventory");
  return Number(row?.["schema_version"] ?? 0);
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

async function createAll(session: Session, folder: URL, isNew: boolean): Promise<void> {
  const scripts = [
    ...(await readScripts(new URL("tables/", folder))),
    ...(await readScripts(new URL("views/", folder))),
  ];
  for (const { sql } of inOrder(scripts)) await session.run(sql);
  if (!isNew) return;
  await session.run("insert into inventory values ($version, $salt)", {
    version: SCHEMA_VERSION,
    salt: randomBytes(32),
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
