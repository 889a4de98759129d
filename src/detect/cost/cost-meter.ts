import type { EngineWatch } from "../engine/engine.js";
import { compileExpression, type Expression } from "../engine/match-pattern.js";
import { openPatterns, type PatternTable } from "../engine/pattern-table.js";
import { createPatternRunner, type MakeRunner } from "../engine/run-pattern.js";
import { genericAnchors } from "../generic/generic.js";
import type { Pattern } from "../pattern.js";
import { CountedText } from "./counted-text.js";
import type { PatternCost } from "./pattern-cost.js";

/** Counts what patterns cost the engine that is handed its `watch`. */
export interface CostMeter {
  readonly watch: EngineWatch;
  /** What was counted so far of each pattern with a hit, the most time first. */
  read(): PatternCost[];
}

type Counted = { -readonly [name in "windows" | "tries" | "bytes" | "matches" | "microseconds"]: PatternCost[name] };

interface Ledger {
  readonly table: PatternTable;
  /** By anchor of the plan. */
  readonly hits: Float64Array;
  readonly countedOf: (pattern: string | null) => Counted;
  readonly microseconds: () => number;
  /** Time in patterns so far: what a hit took beyond it went to the secrets without a form. */
  inPatterns: number;
}

/** A meter for the patterns of a table. `now` tells milliseconds in fractions. */
export function createCostMeter(table: PatternTable, now: () => number): CostMeter {
  const counted = new Map<string | null, Counted>();
  const ledger: Ledger = {
    table,
    hits: new Float64Array(table.from.length),
    countedOf: (pattern) => {
      const own = counted.get(pattern) ?? { windows: 0, tries: 0, bytes: 0, matches: 0, microseconds: 0 };
      counted.set(pattern, own);
      return own;
    },
    microseconds: () => now() * 1000,
    inPatterns: 0,
  };
  const watch = { watchHits: hitWatcher(ledger), makeRunner: watchedRunnerMaker(ledger) };
  return { watch, read: () => toCosts(sumHits(ledger), ledger) };
}

function hitWatcher(ledger: Ledger): EngineWatch["watchHits"] {
  const { table, hits, microseconds, countedOf } = ledger;
  const isGeneric = Array.from(hits, (_, anchor) => usersOf(table, anchor).some(({ pattern }) => pattern < 0));
  return (runner) => ({
    ...runner,
    run(text, hit, base) {
      hits[hit.anchor] = (hits[hit.anchor] ?? 0) + 1;
      if (isGeneric[hit.anchor] !== true) return runner.run(text, hit, base);
      const own = countedOf(null);
      const [before, beforePatterns] = [microseconds(), ledger.inPatterns];
      const mayMatter = runner.run(text, hit, base);
      own.windows++;
      own.microseconds += microseconds() - before - (ledger.inPatterns - beforePatterns);
      if (mayMatter) own.matches++;
      return mayMatter;
    },
  });
}

function watchedRunnerMaker(ledger: Ledger): MakeRunner {
  const { microseconds, countedOf } = ledger;
  return (pattern, nameOf) => {
    const own = countedOf(pattern.id);
    const run = createPatternRunner(pattern, nameOf, (one) => countTries(compileExpression(one), own));
    const counting = new CountedText();
    return (text, at, anchor) => {
      counting.use(text);
      const before = microseconds();
      const found = run(counting, at, anchor);
      const took = microseconds() - before;
      ledger.inPatterns += took;
      own.microseconds += took;
      own.windows++;
      own.bytes += counting.bytes;
      if (found !== null) own.matches++;
      return found;
    };
  };
}

function countTries(expression: Expression, own: Counted): Expression {
  return {
    get lastIndex() {
      return expression.lastIndex;
    },
    set lastIndex(at) {
      expression.lastIndex = at;
    },
    exec(window) {
      own.tries++;
      return expression.exec(window);
    },
  };
}

interface User {
  /** Index of the pattern, or -1 for the secrets without a form. */
  readonly pattern: number;
  readonly index: number;
}

function usersOf({ from, users }: PatternTable, anchor: number): User[] {
  const own = users.slice(from[anchor], from[anchor + 1]);
  return own.flatMap((pattern, at) => (at % 2 === 0 ? [{ pattern, index: own[at + 1] ?? 0 }] : []));
}

/** For each pattern its anchors with their hits. */
type HitsOf = Map<string | null, Map<string, number>>;

function sumHits({ table, hits }: Ledger): HitsOf {
  const patterns = openPatterns(table);
  const sums: HitsOf = new Map();
  for (const [anchor, count] of hits.entries()) {
    if (count > 0) for (const user of usersOf(table, anchor)) addHits(sums, patterns.at(user.pattern), [user, count]);
  }
  return sums;
}

function addHits(sums: HitsOf, pattern: Pattern | null, [{ index }, count]: readonly [User, number]): void {
  const text = (pattern?.anchors ?? genericAnchors)[index]?.text ?? "";
  const name = pattern?.id ?? null;
  const own = sums.get(name) ?? new Map<string, number>();
  sums.set(name, own.set(text, (own.get(text) ?? 0) + count));
}

function toCosts(sums: HitsOf, { countedOf }: Ledger): PatternCost[] {
  return Array.from(sums, ([pattern, own]) => {
    const anchors = Array.from(own, ([text, hits]) => ({ text, hits })).toSorted((a, b) => b.hits - a.hits);
    return { pattern, hits: anchors.reduce((sum, { hits }) => sum + hits, 0), ...countedOf(pattern), anchors };
  }).toSorted((a, b) => b.microseconds - a.microseconds || (a.pattern ?? "").localeCompare(b.pattern ?? ""));
}
