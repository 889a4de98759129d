import type { Shape } from "../edges/shape.js";
import type { Piece } from "../judge/piece.js";
import { clausesKey, joinClauses, type Clause } from "../policy/clause.js";
import type { KeyTarget } from "../targets/key-target.js";

/** Some actions on a key, and in what way they come. */
export interface Holding<Way> {
  readonly mask: bigint;
  /** What must hold for the way, and what for the actions. */
  readonly clauses: readonly [readonly Clause[], readonly Clause[]];
  readonly way: Way;
}

interface Sum<Way> {
  mask: bigint;
  readonly clauses: readonly Clause[];
  readonly ways: Way[];
  count: number;
}

// A key that hundreds of roles can decrypt needs no list of them all to prove that somebody can take one on.
const MOST_WAYS = 5;

/** Sums up what comes to each key over any number of ways: equal clauses together, and nothing under an if that comes without one. */
export class Collected<Way> {
  readonly #sums = new Map<KeyTarget, Map<string, Sum<Way>>>();
  readonly #joins = new Map<readonly Clause[], Map<readonly Clause[], readonly [string, readonly Clause[]]>>();
  readonly #evidenceOf: (way: Way) => readonly string[];

  constructor(evidenceOf: (way: Way) => readonly string[]) {
    this.#evidenceOf = evidenceOf;
  }

  add(key: KeyTarget, { mask, clauses, way }: Holding<Way>): void {
    const [name, all] = this.#join(clauses);
    const sums = this.#sums.get(key) ?? new Map<string, Sum<Way>>();
    this.#sums.set(key, sums);
    const sum = sums.get(name) ?? { mask: 0n, clauses: all, ways: [], count: 0 };
    sums.set(name, sum);
    sum.mask |= mask;
    sum.count++;
    if (sum.ways.length < MOST_WAYS) sum.ways.push(way);
  }

  *entries(): Iterable<readonly [KeyTarget, Piece]> {
    for (const [key, sums] of this.#sums) {
      const sure = sums.get("")?.mask ?? 0n;
      for (const [name, sum] of sums) {
        const mask = name === "" ? sum.mask : sum.mask & ~sure;
        if (mask !== 0n) yield [key, { mask, clauses: sum.clauses, evidence: this.#evidence(sum) }];
      }
    }
  }

  #evidence({ ways, count }: Sum<Way>): string[] {
    const listed = new Set(ways.flatMap((way) => this.#evidenceOf(way)));
    return [...listed].toSorted().concat(count > ways.length ? [`and ${count - ways.length} more ways`] : []);
  }

  // The same few lists meet again and again.
  #join([some, others]: Holding<Way>["clauses"]): readonly [string, readonly Clause[]] {
    let joins = this.#joins.get(some);
    if (!joins) this.#joins.set(some, (joins = new Map()));
    let joined = joins.get(others);
    if (!joined) {
      const all = joinClauses(some, others);
      joins.set(others, (joined = [clausesKey(all), all]));
    }
    return joined;
  }
}

/** The actions that are held without any if. */
export function sureMask(shapes: readonly Shape[]): bigint {
  return shapes.reduce((mask, { certainty, mask: own }) => (certainty === "yes" ? mask | own : mask), 0n);
}
