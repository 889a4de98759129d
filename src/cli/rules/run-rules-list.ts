import { resolve } from "node:path";
import { listRules } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { countOf } from "../format.js";
import type { Street } from "../street.js";
import { table } from "../table.js";
import { writeOut } from "../write-reports.js";

/** The command line of `rules list`. */
export interface RulesListFlags {
  readonly rules: readonly string[];
  readonly format: "text" | "json";
}

/** keycensus rules list: every rule and pattern in force. */
export async function runRulesList({ rules: folders, format }: RulesListFlags, street: Street): Promise<ExitCode> {
  const { rules, patterns } = await listRules(folders.map((folder) => resolve(street.cwd, folder)));
  const cards = patterns.map(({ id, family, title, kind, service, confidence }) => ({ id, family, title, kind, service, confidence }));
  const text =
    format === "json"
      ? `${JSON.stringify({ rules, patterns: cards }, null, 2)}\n`
      : [
          `${countOf(rules.length, "rule")}\n`,
          table(rules.map(({ id, phase, severity, title }) => [`  ${id}`, phase, severity, title]), 100),
          `\n${countOf(cards.length, "pattern")}\n`,
          table(cards.map(({ id, family, confidence, title }) => [`  ${id}`, family, confidence, title]), 100),
        ].join("");
  await writeOut(text, street);
  return exitCodes.clean;
}
