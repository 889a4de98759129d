import type { CollectOptions } from "#collect/collector";
import { RuleSet } from "./ignore/rule-set.js";

const known = new WeakMap<CollectOptions, RuleSet | null>();

/** The user's own globs, in the syntax of ignore files; made once for all shards of a job on this thread. */
export function excludeRules(options: CollectOptions): RuleSet | null {
  let rules = known.get(options);
  if (rules === undefined) {
    rules = options.exclude.length > 0 ? new RuleSet(options.exclude.join("\n")) : null;
    known.set(options, rules);
  }
  return rules;
}
