import { resolve } from "node:path";
import { checkRules } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { countOf } from "../format.js";
import type { Street } from "../street.js";
import { writeOut } from "../write-reports.js";

/** The command line of `rules check`. */
export interface RulesCheckFlags {
  readonly rules: readonly string[];
}

/** keycensus rules check: every example of every pattern and rule is run. */
export async function runRulesCheck({ rules: folders }: RulesCheckFlags, street: Street): Promise<ExitCode> {
  const { checked, failures } = await checkRules(folders.map((folder) => resolve(street.cwd, folder)));
  const verdict = `${countOf(checked, "pattern or rule", "patterns and rules")} checked: ${failures.length === 0 ? "every example holds" : countOf(failures.length, "failure")}\n`;
  await writeOut([...failures.map((failure) => `${failure}\n`), verdict].join(""), street);
  return failures.length === 0 ? exitCodes.clean : exitCodes.findings;
}
