import { readdir } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { AuditError } from "#support/audit-error";
import { readYamlFile } from "#support/read-yaml-file";
import { PHASES, ruleFile, type Rule } from "./rule.js";

/** Every rule below the folders: `<phase>/<id>.yaml`, sorted by id. Throws an AuditError that names file and line. */
export async function loadRules(folders: readonly string[]): Promise<Rule[]> {
  const rules = new Map<string, Rule>();
  const places = new Map<string, string>();
  for (const folder of folders) {
    for (const name of await listYaml(folder)) {
      const path = join(folder, name);
      const rule = await loadRule(path, name);
      const before = places.get(rule.id);
      if (before !== undefined)
        throw new AuditError(`${path}: there is a rule ${rule.id} already, in ${before}`, {
          hint: "give it another file name",
        });
      places.set(rule.id, path);
      rules.set(rule.id, rule);
    }
  }
  return [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function listYaml(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .toSorted();
  } catch (cause) {
    throw new AuditError(`the rules folder ${folder} cannot be read`, {
      hint: "check the name and the rights of the folder",
      cause,
    });
  }
}

async function loadRule(path: string, name: string): Promise<Rule> {
  const parts = name.split(sep);
  const phase = parts.length === 2 ? parts[0] : undefined;
  if (phase === undefined || !PHASES.some((known) => known === phase)) {
    throw new AuditError(`${path}: a rule lies in the folder of its phase`, {
      hint: `the phases are: ${PHASES.join(", ")}`,
    });
  }
  const id = basename(name).replace(/\.ya?ml$/, "");
  return { id, phase, ...(await readYamlFile(path, ruleFile)) };
}
