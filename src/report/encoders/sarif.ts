import type { Audit } from "#model/audit";
import { writeLines } from "../json/write-lines.js";
import { resolveFindings } from "../resolve-findings.js";
import { basesOf, writeBases, writeProvenance } from "../sarif/bases.js";
import { writeNotifications } from "../sarif/notifications.js";
import { writeResults } from "../sarif/results.js";
import { writeRules } from "../sarif/rules.js";
import { summarise } from "../summarise.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0 (OASIS) with one run, within GitHub's upload limits; authors of commits are left out, key material never gets here. */
export function encode(audit: Audit): string {
  const { outcomes } = audit.evaluation;
  const bases = basesOf(audit);
  const ruleIndexes = new Map(outcomes.map(({ rule }, index) => [rule.id, index]));
  const written = writeResults(resolveFindings(audit), { bases, ruleIndexes });
  const run = {
    tool: { driver: { name: "keycensus", ...versionOf(audit), rules: writeRules(outcomes) } },
    invocations: [
      {
        executionSuccessful: summarise(audit).isComplete,
        startTimeUtc: audit.scan.startedAt,
        endTimeUtc: audit.scan.finishedAt,
        toolExecutionNotifications: writeNotifications(audit, written),
      },
    ],
    originalUriBaseIds: writeBases(audit, bases),
    versionControlProvenance: writeProvenance(audit, bases),
    results: written.results,
    properties: { scanId: audit.scan.id, rulesDigest: audit.scan.rulesDigest },
  };
  return [...writeLines({ $schema: SCHEMA, version: "2.1.0", runs: [run] })].join("");
}

function versionOf({ scan }: Audit): Record<string, string> {
  const isSemantic = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(scan.toolVersion);
  return { version: scan.toolVersion, ...(isSemantic ? { semanticVersion: scan.toolVersion } : {}) };
}
