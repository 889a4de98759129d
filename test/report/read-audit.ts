import { readFileSync } from "node:fs";
import type { Audit } from "#model/audit";

/** Fixtures that are whole audits. */
export const audits = ["small", "empty", "nothing", "incomplete", "hostile"] as const;

/** An audit of fixtures/report. */
export function readAudit(name: (typeof audits)[number]): Audit {
  // The rim: fixtures are kept in step with the model by the JSON schema test.
  return JSON.parse(readFileSync(new URL(`../../fixtures/report/${name}.json`, import.meta.url), "utf8")) as Audit;
}

/** The folder with the templates. */
export const reportsFolder = new URL("../../reports", import.meta.url).pathname;
