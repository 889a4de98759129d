import type { RuleStatus } from "#model/finding";
import type { Severity } from "#model/severity";
import type { Rule } from "./rule.js";
import { isRuleRow, type RuleRow } from "./rule-row.js";

/** Rows of one question; `$name` in it is the parameter of that name. */
export type Query = (
  sql: string,
  parameters?: Readonly<Record<string, string | number>>,
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What a rule said about one resource. */
export interface RuleResult {
  readonly resource: string;
  readonly status: RuleStatus;
  readonly reason: string;
  readonly keyId: string | null;
  readonly locationIds: readonly string[];
  /** In the place of the rule's own severity, or null. */
  readonly severity: Severity | null;
  /** What tells findings about one key apart, or null. */
  readonly locationClass: string | null;
}

/** When a rule runs, and with which values in the place of its defaults. */
export interface Circumstances {
  readonly at: Date;
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** Runs one rule. A rule that cannot be run is not silent: its result is one unknown that says why. */
export async function runRule(rule: Rule, query: Query, circumstances: Circumstances): Promise<RuleResult[]> {
  try {
    const rows = await query(wrap(rule.query), toParameters(rule, circumstances));
    return checkUnique((await checkRows(rows)).map(toResult));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = `the rule could not be run: ${firstLine(error)}`;
    return [
      {
        resource: `rule ${rule.id}`,
        status: "unknown",
        reason,
        keyId: null,
        locationIds: [],
        severity: null,
        locationClass: null,
      },
    ];
  }
}

// Inside of a select nothing can be written, and two statements are a syntax error. Not put in order: most rows are only counted.
function wrap(sql: string): string {
  return `select * from (\n${sql.trim().replace(/;\s*$/, "")}\n) as results`;
}

function toParameters(rule: Rule, { at, parameters }: Circumstances): Record<string, string | number> {
  const defaults = Object.entries(rule.parameters).map(
    ([name, parameter]) => [name, parameters[name] ?? parameter.default] as const,
  );
  const all = [["audited_at", at.toISOString()] as const, ...defaults];
  return Object.fromEntries(all.filter(([name]) => new RegExp(String.raw`\$${name}\b`).test(rule.query)));
}

async function checkRows(rows: Awaited<ReturnType<Query>>): Promise<readonly RuleRow[]> {
  if (rows.every(isRuleRow)) return rows;
  // The words for what is wrong take longer to load than all rules to run.
  const { describeMisfit } = await import("./describe-misfit.js");
  throw new Error(`a row does not fit: ${describeMisfit(rows.find((row) => !isRuleRow(row)))}`);
}

function toResult({ resource, status, reason, key_id, location_ids, severity, location_class }: RuleRow): RuleResult {
  return {
    resource,
    status,
    reason,
    keyId: key_id ?? null,
    locationIds: location_ids ?? [],
    severity: severity ?? null,
    locationClass: location_class ?? null,
  };
}

// A finding is known again by key and class of place, a resource by its name: neither may stand for two things.
function checkUnique(results: RuleResult[]): RuleResult[] {
  const resources = new Set<string>();
  const subjects = new Set<string>();
  for (const { resource, keyId, locationClass } of results) {
    if (resources.has(resource)) throw new Error(`two rows are about the same resource: ${resource}`);
    resources.add(resource);
    if (keyId === null) continue;
    const subject = locationClass === null ? `key ${keyId}` : JSON.stringify([keyId, locationClass]);
    if (subjects.has(subject)) {
      throw new Error(`two rows are about the same key, ${keyId}: tell them apart by location_class`);
    }
    subjects.add(subject);
  }
  return results;
}

function firstLine(error: Error): string {
  return error.message.split("\n")[0] ?? "";
}
