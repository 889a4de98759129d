import { matchGlob } from "../policy/match-glob.js";

/** A fixed list of actions, each a bit of a mask. */
export interface ActionTable {
  readonly all: bigint;
  /** The actions that a pattern of a policy names: "kms:De*", "*", any case. */
  maskOf(pattern: string): bigint;
  /** The names in a mask, sorted. */
  namesOf(mask: bigint): readonly string[];
}

/** Numbers actions given by their full names, sorted ("kms:Decrypt"). */
export function createActionTable(names: readonly string[]): ActionTable {
  const sorted = names.toSorted();
  const lowered = sorted.map((name) => name.toLowerCase());
  const known = new Map<string, bigint>();
  const listed = new Map<bigint, readonly string[]>();
  const work = (pattern: string): bigint =>
    lowered.reduce((mask, name, bit) => (matchGlob(pattern, name) ? mask | (1n << BigInt(bit)) : mask), 0n);
  return {
    all: (1n << BigInt(sorted.length)) - 1n,
    maskOf: (pattern) => {
      const lower = pattern.toLowerCase();
      const mask = known.get(lower) ?? work(lower);
      // Policies of strangers may hold any number of patterns.
      if (known.size < 10_000) known.set(lower, mask);
      return mask;
    },
    namesOf: (mask) => {
      let list = listed.get(mask);
      if (!list) listed.set(mask, (list = sorted.filter((_, bit) => (mask >> BigInt(bit)) & 1n)));
      return list;
    },
  };
}
