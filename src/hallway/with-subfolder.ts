import { existsSync } from "node:fs";
import { join } from "node:path";
import { AuditError } from "#support/audit-error";

/** Whether what is given as rules is a file of rules in the format of gitleaks instead of a folder. */
export function isRuleFile(path: string): boolean {
  return path.endsWith(".toml");
}

/** A user's rules folder holds `patterns/` and `audit/`, as the built-in one does; one of the two may be missing. Files of rules are passed over. */
export function withSubfolder(given: readonly string[], name: "patterns" | "audit"): string[] {
  const folders = given.filter((path) => !isRuleFile(path));
  for (const folder of folders) {
    if (existsSync(join(folder, "patterns")) || existsSync(join(folder, "audit"))) continue;
    throw new AuditError(`${folder} holds no rules`, {
      hint: "a rules folder has a subfolder patterns/, audit/ or both; a file of gitleaks ends with .toml",
    });
  }
  return folders.map((folder) => join(folder, name)).filter((folder) => existsSync(folder));
}
