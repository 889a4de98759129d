import { join } from "node:path";
import type { RuleCard } from "#model/finding";
import { createDetect } from "#detect/detect";
import { loadKernel } from "./load-kernel.js";
import { loadPreparedPatterns } from "./prepared-patterns.js";
import { loadPreparedRules } from "./prepared-rules.js";
import { resources } from "./resources.js";
import { withSubfolder } from "./with-subfolder.js";
import { checkRule, toRuleCard } from "#evaluate/evaluate";
import { openScratchInventory } from "#inventory/inventory";
import type { PatternProof } from "#detect/detect";

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

/** The rules and patterns in force, sorted by id. */
export async function listRules(folders: readonly string[]): Promise<RuleShelf> {
  const { patterns } = await loadPreparedPatterns(folders);
  const { rules } = await loadPreparedRules(folders);
  return { rules: rules.map(toRuleCard), patterns };
}

/** Runs every example of every pattern and rule, the built-in ones and the user's own; `failures` are sentences. */
export async function checkRules(folders: readonly string[]): Promise<{ readonly checked: number; readonly failures: readonly string[] }> {
  const patterns = await checkPatterns(folders);
  const { rules } = await loadPreparedRules(folders);
  const failures = [...patterns.failures];
  for (const rule of rules) failures.push(...(await checkRule(rule, () => openScratchInventory({ schemaFolder: resources.schema }))));
  return { checked: patterns.checked + rules.length, failures };
}

async function checkPatterns(folders: readonly string[]): Promise<{ checked: number; failures: string[] }> {
  const { checkPattern, loadPatternProofs } = await import("#detect/detect").then(({ loadProofs }) => loadProofs());
  const prepared = await loadPreparedPatterns(folders);
  const detect = createDetect({ ...prepared, module: loadKernel(), salt: new Uint8Array(32), explain: false });
  const scan = (text: string, name: string) => {
    const bytes = Buffer.from(text);
    const stream = detect.open({ name });
    for (let at = 0; at < bytes.length; ) {
      const room = stream.room();
      const part = bytes.subarray(at, at + room.length);
      room.set(part);
      at += part.length;
      if (!stream.wrote(part.length)) break;
    }
    return stream.end().sightings;
  };
  const proofs: readonly PatternProof[] = await loadPatternProofs([join(resources.rules, "patterns"), ...withSubfolder(folders, "patterns")]);
  return { checked: proofs.length, failures: proofs.flatMap((proof) => checkPattern(proof, scan)) };
}
