import type { Audit, Severity } from "#index";
import { openFindings } from "./summary/open-findings.js";
import { severities } from "./words.js";

/** What the process says when it ends. Meanings, not counts. */
export type ExitCode = 0 | 1 | 2 | 3;

/** clean: nothing to do; findings: at or over the threshold; failed: could not run; incomplete: something was not seen. */
export const exitCodes = { clean: 0, findings: 1, failed: 2, incomplete: 3 } as const satisfies Record<
  string,
  ExitCode
>;

/** The verdict on an audit. Findings win over an incomplete look: more looking can't take them back. */
export function exitCodeFor(audit: Audit, failOn: Severity | "none"): ExitCode {
  const worst = failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  const hasFindings = openFindings(audit).some(({ finding }) => worst.includes(finding.severity));
  if (hasFindings) return exitCodes.findings;
  return isComplete(audit) ? exitCodes.clean : exitCodes.incomplete;
}

function isComplete({ collections }: Audit): boolean {
  return collections.length > 0 && collections.every((one) => one.outcome === "complete" && one.problems.length === 0);
}
