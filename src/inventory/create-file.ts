import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { AuditError } from "#support/audit-error";
import { openDatabase } from "./open-database.js";
import { prepareSchema } from "./schema.js";
import { openSession } from "./session.js";
import { toOpenError } from "./to-open-error.js";

/**
 * Makes an inventory file where there is none, for its owner alone. It is made whole under another name and only then given its own:
 * a run that is killed leaves a file that opens, or none; of two runs at once the first one's file stays.
 * Returns the salt of the file it made, or null where it made none.
 */
export async function createFile(file: string, schemaFolder: URL): Promise<Uint8Array | null> {
  if (file === ":memory:" || existsSync(file)) return null;
  const draft = `${file}.new-${randomBytes(6).toString("hex")}`;
  try {
    const salt = await makeDraft(file, draft, schemaFolder);
    chmodSync(draft, 0o600);
    return giveName(draft, file) ? salt : null;
  } catch (error) {
    // The first error speaks of the draft, which nobody asked for.
    throw toOpenError(file, error instanceof AuditError ? (error.cause ?? error) : error);
  } finally {
    for (const left of [draft, `${draft}.wal`]) rmSync(left, { force: true });
  }
}

async function makeDraft(file: string, draft: string, schemaFolder: URL): Promise<Uint8Array> {
  const session = await openSession(file, await openDatabase(draft, false));
  try {
    return await prepareSchema(session, schemaFolder, false);
  } finally {
    session.close();
  }
}

// Whether the draft is the file now.
function giveName(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (existsSync(file)) return false;
    // A file system without hard links.
    if (!(error instanceof Error)) throw error;
    renameSync(draft, file);
  }
  return true;
}
