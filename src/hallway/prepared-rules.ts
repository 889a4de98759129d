import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadRules, type Rule } from "#evaluate/evaluate";
import { resources } from "./resources.js";
import { withSubfolder } from "./with-subfolder.js";

/** Where `npm run build` puts the built-in audit rules. */
export const RULES_FILE = join(resources.prepared, "rules.json");

/** The audit rules in force: the built-in ones as the build prepared them, or, with folders of the user's own, all read anew. */
export async function loadPreparedRules(
  folders: readonly string[],
): Promise<{ readonly rules: readonly Rule[]; readonly digest: string }> {
  const own = withSubfolder(folders, "audit");
  const isPrepared = own.length === 0 && resources.isBuilt && existsSync(RULES_FILE);
  const rules: readonly Rule[] = isPrepared
    ? JSON.parse(readFileSync(RULES_FILE, "utf8"))
    : await loadRules([join(resources.rules, "audit"), ...own]);
  return { rules, digest: createHash("sha256").update(JSON.stringify(rules)).digest("hex") };
}
