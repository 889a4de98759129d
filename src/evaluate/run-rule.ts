import type { RuleStatus } from "#model/finding";
import type { Severity } from "#model/severity";
import type { Rule } from "./rule.js";
import { isRuleRow, type RuleRow } from "./rule-row.js";

/** A question in SQL; `$name` in it is the parameter of that name. */
interface Question {
  readonly sql: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** One row of an answer, by column name. */
type Row = Readonly<Record<string, unknown>>;

/** Asks the inventory, and makes each row of the answer, as it comes, into what is kept of it. */
export type Ask = <Kept>(question: Question, keep: (row: Row) => Kept) => Promise<Kept[]>;

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

/** A rule, and what it is asked of. */
interface RuleRun {
  readonly rule: Rule;
  readonly ask: Ask;
  readonly circumstances: Circumstances;
}

/**
 * Runs one rule and keeps of each result what `keep` makes of it: there may be tens of thousands, most of which are only counted. A rule
 * that cannot be run is not silent: its result is one unknown that says why.
 */
export async function runRule<Kept>(
  { rule, ask, circumstances }: RuleRun,
  keep: (result: RuleResult) => Kept,
): Promise<Kept[]> {
  const seen = createUniqueness();
  try {
    return await ask({ sql: wrap(rule.query), parameters: toParameters(rule, circumstances) }, (row) => {
      const result = toResult(isRuleRow(row) ? row : refuse(row));
      seen.check(result);
      return keep(result);
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = `the rule could not be run: ${firstLine(await explain(error))}`;
    const nothing = { keyId: null, locationIds: [], severity: null, locationClass: null };
    return [keep({ resource: `rule ${rule.id}`, status: "unknown", reason, ...nothing })];
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

/** A row that is none. */
class Misfit extends Error {
  readonly row: Row;

  constructor(row: Row) {
    super("a row does not fit");
    this.row = row;
  }
}

function refuse(row: Row): never {
  throw new Misfit(row);
}

async function explain(error: Error): Promise<Error> {
  if (!(error instanceof Misfit)) return error;
  // The words for what is wrong take longer to load than all rules to run.
  const { describeMisfit } = await import("./describe-misfit.js");
  return new Error(`${error.message}: ${describeMisfit(error.row)}`);
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
function createUniqueness(): { readonly check: (result: RuleResult) => void } {
  const resources = new Set<string>();
  const subjects = new Set<string>();
  return {
    check: ({ resource, keyId, locationClass }) => {
      if (resources.has(resource)) throw new Error(`two rows are about the same resource: ${resource}`);
      resources.add(resource);
      if (keyId === null) return;
      const subject = locationClass === null ? `key ${keyId}` : JSON.stringify([keyId, locationClass]);
      if (subjects.has(subject))
        throw new Error(`two rows are about the same key, ${keyId}: tell them apart by location_class`);
      subjects.add(subject);
    },
  };
}

function firstLine(error: Error): string {
  return error.message.split("\n")[0] ?? "";
}
