import { join } from "node:path";
import type { RuleCard } from "#model/finding";
import { checkPatterns, createDetect, readPatterns } from "#detect/detect";
import { checkRule, toRuleCard } from "#evaluate/evaluate";
import { openScratchInventory } from "#inventory/inventory";
import { loadKernel } from "#support/load-kernel";
import { loadPreparedPatterns } from "./prepared-patterns.js";
import { loadPreparedRules } from "./prepared-rules.js";
import { resources } from "./resources.js";
import { withSubfolder } from "./with-subfolder.js";

/** What a pattern is, for a reader. */
export interface PatternCard {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly kind: string;
  readonly service: string | null;
  readonly confidence: string;
}

/** All rules and patterns in force. */
export interface RuleShelf {
  readonly rules: readonly RuleCard[];
  readonly patterns: readonly PatternCard[];
}

/** How many patterns and rules were checked, and what is wrong with them. */
export interface CheckedRules {
  readonly checked: number;
  readonly failures: readonly string[];
}

/** The rules and patterns in force, sorted by id. */
export async function listRules(folders: readonly string[]): Promise<RuleShelf> {
  const { patterns } = await loadPreparedPatterns(folders);
  const { rules } = await loadPreparedRules(folders);
  // A pattern of several shapes runs as several, and is one for a reader.
  const byId = new Map(readPatterns(patterns).map((pattern) => [pattern.id, pattern]));
  return { rules: rules.map(toRuleCard), patterns: [...byId.values()] };
}

/** Runs every example of every pattern and rule, the built-in ones and the user's own; `failures` are sentences. */
export async function checkRules(folders: readonly string[]): Promise<CheckedRules> {
  const prepared = await loadPreparedPatterns(folders);
  const detect = createDetect({
    ...prepared,
    module: loadKernel(resources.kernel),
    salt: new Uint8Array(32),
    explain: false,
  });
  const patterns = await checkPatterns(
    [join(resources.rules, "patterns"), ...withSubfolder(folders, "patterns")],
    detect,
  );
  const { rules } = await loadPreparedRules(folders);
  const failures = [...patterns.failures];
  for (const rule of rules)
    failures.push(...(await checkRule(rule, () => openScratchInventory({ schemaFolder: resources.schema }))));
  return { checked: patterns.checked + rules.length, failures };
}
