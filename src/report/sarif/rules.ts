import type { RuleCard, RuleOutcome } from "#model/finding";
import type { Severity } from "#model/severity";
import { visible } from "../words/visible.js";
import { limits } from "./limits.js";
import { messageOf } from "./message.js";
import { prose } from "../words/prose.js";

/** SARIF knows three levels. */
export const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};

/** Scores in the middle of GitHub's bands (over 9.0 critical, 7.0 high, 4.0 medium, 0.1 low). */
const SCORES: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
  info: "0.1",
};

/** `tool.driver.rules`: all rules that ran, so that what was not disproved is told too. */
export function writeRules(outcomes: readonly RuleOutcome[]): readonly unknown[] {
  return outcomes.map(writeRule);
}

function writeRule({ rule, counts }: RuleOutcome): unknown {
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: messageOf(prose(rule.title)),
    fullDescription: messageOf(prose(rule.why), limits.help),
    help: { text: messageOf(prose(`${rule.why} ${rule.fix}`), limits.help).text, markdown: helpOf(rule) },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: ["security", ...new Set([rule.phase, ...rule.controls])].slice(0, limits.tags).map(visible),
      "security-severity": SCORES[rule.severity],
      severity: rule.severity,
      phase: rule.phase,
      audience: rule.audience,
      controls: rule.controls,
      counts: {
        flagged: counts.flagged,
        ok: counts.ok,
        notApplicable: counts["not-applicable"],
        unknown: counts.unknown,
      },
    },
  };
}

function helpOf({ why, fix, controls }: RuleCard): string {
  const list = controls.map((control) => `- ${markdownText(control)}`).join("\n");
  const parts = ["## Why", markdownText(why), "## What to do", markdownText(fix)];
  return [...parts, ...(list === "" ? [] : ["## Controls", list])].join("\n\n");
}

function markdownText(text: string): string {
  return messageOf(prose(text), limits.help).text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
