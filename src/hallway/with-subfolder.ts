import { existsSync } from "node:fs";
import { join } from "node:path";
import { AuditError } from "#support/audit-error";

/** A user's rules folder holds `patterns/` and `audit/`, as the built-in one does; one of the two may be missing. */
export function withSubfolder(folders: readonly string[], name: "patterns" | "audit"): string[] {
  for (const folder of folders) {
    if (existsSync(join(folder, "patterns")) || existsSync(join(folder, "audit"))) continue;
    throw new AuditError(`${folder} holds no rules`, {
      hint: "a rules folder has a subfolder patterns/, audit/ or both",
    });
  }
  return folders.map((folder) => join(folder, name)).filter((folder) => existsSync(folder));
}
