import { basename } from "node:path";
import { AuditError } from "#support/audit-error";
import type { Pattern } from "../pattern.js";
import { mergeConfigs } from "./merge-configs.js";
import { Re2Error } from "./re2/re2-node.js";
import { toAllowlist } from "./to-allowlist.js";
import { toPattern } from "./to-pattern.js";

const MOST_TOLD = 20;

/**
 * The rules of a file of gitleaks or betterleaks as patterns `gitleaks:<id>`, sorted by id. What can't be carried over is an
 * AuditError with a line for each rule: file, rule, reason.
 */
export async function loadGitleaks(file: string): Promise<Pattern[]> {
  const { rules, everywhere } = await mergeConfigs(file);
  const complaints: string[] = [];
  const attempt = <Made>(make: () => Made, where: string): Made[] => {
    try {
      return [make()];
    } catch (error) {
      if (!(error instanceof Re2Error)) throw error;
      complaints.push(`${where}: ${error.message}`);
      return [];
    }
  };
  const allowlists = everywhere.flatMap((fields) => attempt(() => toAllowlist(fields), file));
  const patterns = rules
    // A rule that does not report is there for others to require.
    .filter(({ skipreport }) => !skipreport)
    .flatMap((rule) => attempt(() => toPattern(rule, allowlists), `${file}: rule ${rule.id}`));
  if (complaints.length > 0) throw refusal(complaints);
  return patterns.map((pattern) => ({ ...pattern, title: `${pattern.title} (${basename(file)})` }));
}

function refusal(complaints: readonly string[]): AuditError {
  const more = complaints.length > MOST_TOLD ? [`and ${complaints.length - MOST_TOLD} more`] : [];
  return new AuditError([...complaints.slice(0, MOST_TOLD), ...more].join("\n       "), {
    hint: "take this out of the file, or write it as a pattern of keycensus (README: your own patterns and rules)",
  });
}
