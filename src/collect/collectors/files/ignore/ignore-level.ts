import { RuleSet, type Asked } from "./rule-set.js";

/** The ignore files of one folder, and those above it. Plain data: it travels to a worker with the folders below. */
export interface IgnoreLevel {
  readonly text: string;
  /** How many characters of a path (relative to the root) lie above the folder. */
  readonly from: number;
  readonly above: IgnoreLevel | null;
}

/** Whether a path below the folder of a level is left out: the deepest file that says something decides, as in git. */
export function isIgnored(level: IgnoreLevel | null, asked: Asked): boolean {
  for (let own = level; own !== null; own = own.above) {
    const verdict = rulesOf(own).ask(asked, own.from);
    if (verdict !== null) return verdict === "out";
  }
  return false;
}

const ruleSets = new WeakMap<IgnoreLevel, RuleSet>();

function rulesOf(level: IgnoreLevel): RuleSet {
  let rules = ruleSets.get(level);
  if (rules === undefined) {
    rules = new RuleSet(level.text);
    ruleSets.set(level, rules);
  }
  return rules;
}
