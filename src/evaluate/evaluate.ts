import type { RuleOutcome } from "#model/finding";
import { askForSubjects } from "./ask-for-subjects.js";
import { checkParameters } from "./check-parameters.js";
import { runRule, type Ask } from "./run-rule.js";
import type { Framework } from "./load-frameworks.js";
import { locateWaivers } from "./locate-waivers.js";
import { toOutcome, toTold } from "./to-outcome.js";
import type { Rule } from "./rule.js";
import type { WaiverEntry } from "./waivers.js";

export { checkParameters } from "./check-parameters.js";
export { checkRule } from "./check-rule.js";
export { toRuleCard } from "./to-rule-card.js";
export type { Rule } from "./rule.js";
export type { Ask } from "./run-rule.js";
export type { WaivedPlace, WaiverEntry } from "./waivers.js";

/** What an evaluation needs. `parameters`: rule id -> parameter -> value; `firstSeen`: the findings of before, by fingerprint. */
export interface EvaluationRequest {
  readonly rules: readonly Rule[];
  readonly ask: Ask;
  readonly at: Date;
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly waivers: readonly WaiverEntry[];
  readonly firstSeen: ReadonlyMap<string, string>;
}

/**
 * Asks the inventory what each rule wants to know, one after the other: what tens of thousands of resources are told can be put away
 * before the next. Throws an AuditError where a parameter or waiver names what is not there.
 */
export async function* evaluate({
  rules,
  ask,
  at,
  parameters,
  waivers,
  firstSeen,
}: EvaluationRequest): AsyncGenerator<RuleOutcome> {
  checkParameters(rules, parameters);
  const moment = at.toISOString();
  const hasSubjects = askForSubjects(ask);
  const located = await locateWaivers(waivers, ask);
  for (const rule of rules) {
    const circumstances = { at, parameters: parameters[rule.id] ?? {} };
    const results = (await hasSubjects(rule)) ? await runRule({ rule, ask, circumstances }, toTold) : [];
    yield toOutcome(rule, results, { at: moment, firstSeen, waivers: located });
  }
}

/** Every rule below the folders, see load-rules.ts. Loaded only when used: a scan has its rules prepared. */
export async function loadRules(folders: readonly string[]): Promise<Rule[]> {
  const loader = await import("./load-rules.js");
  return loader.loadRules(folders);
}

/** Every framework of a folder, see load-frameworks.ts; loaded only when used. */
export async function loadFrameworks(folder: string): Promise<Framework[]> {
  const loader = await import("./load-frameworks.js");
  return loader.loadFrameworks(folder);
}
