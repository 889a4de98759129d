import { resolve } from "node:path";
import { AuditError, listRules, type PatternCard, type RuleCard } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { nearest } from "../nearest.js";
import type { Street } from "../street.js";
import { writeOut } from "../write-reports.js";

/** The command line of `rules show`. */
export interface RulesShowFlags {
  readonly rules: readonly string[];
  readonly id: string;
}

/** keycensus rules show: one rule or pattern in words. Throws an AuditError for an id that neither has. */
export async function runRulesShow({ id, rules: folders }: RulesShowFlags, street: Street): Promise<ExitCode> {
  const { rules, patterns } = await listRules(folders.map((folder) => resolve(street.cwd, folder)));
  const rule = rules.find((one) => one.id === id);
  const pattern = patterns.find((one) => one.id === id);
  if (rule === undefined && pattern === undefined) {
    const meant = nearest(id, [...rules, ...patterns].map((one) => one.id));
    throw new AuditError(`there is no rule or pattern "${id}"`, {
      hint: meant === null ? "keycensus rules list shows all" : `did you mean "${meant}"? keycensus rules list shows all`,
    });
  }
  const texts = [...(rule === undefined ? [] : [describeRule(rule)]), ...(pattern === undefined ? [] : [describePattern(pattern)])];
  await writeOut(texts.join("\n"), street);
  return exitCodes.clean;
}

function describeRule({ id, title, severity, phase, audience, why, fix, controls }: RuleCard): string {
  const lines = [title, `  rule ${id}: ${severity}, ${phase}, for ${audience}`, "", "Why", `  ${indent(why)}`, "", "What to do", `  ${indent(fix)}`];
  if (controls.length > 0) lines.push("", "Controls", ...controls.map((control) => `  ${control}`));
  return `${lines.join("\n")}\n`;
}

function describePattern({ id, family, title, kind, service, confidence }: PatternCard): string {
  return `${title}\n  pattern ${id}: ${family}, ${kind}${service === null ? "" : ` for ${service}`}, ${confidence}\n`;
}

function indent(text: string): string {
  return text.trimEnd().replaceAll("\n", "\n  ");
}
