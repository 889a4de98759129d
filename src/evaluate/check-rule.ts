import type { Example, Rule } from "./rule.js";
import { runRule, type Ask, type RuleResult } from "./run-rule.js";

/** An empty inventory in memory for one example. */
interface Scratch {
  load(rows: Example["given"]): Promise<void>;
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Opens an empty inventory that takes rows as they are. */
export type OpenScratch = () => Promise<Scratch>;

/** Runs a rule's own examples and returns what is wrong, in sentences; nothing where all is well. */
export async function checkRule(rule: Rule, openScratch: OpenScratch): Promise<string[]> {
  const failures = checkStatuses(rule);
  for (const example of rule.examples) {
    const scratch = await openScratch();
    try {
      failures.push(...(await runExample(rule, example, scratch)));
    } finally {
      await scratch.close();
    }
  }
  return failures.map((failure) => `rule ${rule.id}: ${failure}`);
}

function checkStatuses({ examples }: Rule): string[] {
  const shown = new Set(
    examples.flatMap(({ expect }) => Object.values(expect)).map((one) => (typeof one === "string" ? one : one.status)),
  );
  return (["flagged", "ok"] as const)
    .filter((status) => !shown.has(status))
    .map((status) => `no example expects "${status}"`);
}

async function runExample(rule: Rule, example: Example, scratch: Scratch): Promise<string[]> {
  try {
    await scratch.load(example.given);
  } catch (error) {
    return [`example "${example.name}": ${error instanceof Error ? error.message : String(error)}`];
  }
  const circumstances = { at: new Date(example.at), parameters: example.parameters ?? {} };
  const judged = await runRule({ rule, ask: scratch.ask, circumstances }, (result) => ({
    ...result,
    severity: result.severity ?? rule.severity,
  }));
  return compare(example, judged).map((difference) => `example "${example.name}": ${difference}`);
}

function compare({ expect }: Example, results: readonly RuleResult[]): string[] {
  const got = new Map(results.map((result) => [result.resource, result]));
  const missing = Object.keys(expect).filter((resource) => !got.has(resource));
  return [
    ...missing.map((resource) => `${resource} was not examined`),
    ...results.flatMap((result) => compareOne(expect[result.resource], result)),
  ];
}

function compareOne(
  expected: Example["expect"][string] | undefined,
  { resource, status, severity, reason }: RuleResult,
): string[] {
  if (expected === undefined) return [`${resource} is ${status}, but nothing was expected of it (${reason})`];
  const want = typeof expected === "string" ? { status: expected, severity: undefined } : expected;
  if (status !== want.status) return [`${resource} is ${status}, not ${want.status} (${reason})`];
  if (want.severity !== undefined && severity !== want.severity)
    return [`${resource} is of severity ${severity}, not ${want.severity}`];
  return [];
}
