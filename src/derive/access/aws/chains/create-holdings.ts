import { createPairs, type Pairs, type PairTools } from "../edges/create-pairs.js";
import type { Shape } from "../edges/shape.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";

/** What an identity holds on keys: only those it holds anything on. */
export type Holdings = readonly (readonly [KeyTarget, readonly Shape[]])[];

/** Works out what an identity holds, once for each. */
export function createHoldings(tools: PairTools): (subject: Subject) => Holdings {
  const known = new Map<Subject, Holdings>();
  return (subject) => {
    let holdings = known.get(subject);
    if (!holdings)
      known.set(subject, (holdings = held(customers(tools.keysFor(subject)), createPairs(subject, tools))));
    return holdings;
  };
}

// Of the keys of a provider all of an account get at them alike.
function customers(keys: readonly KeyTarget[]): readonly KeyTarget[] {
  return keys.filter(({ fact }) => fact.isCustomers);
}

function held(keys: readonly KeyTarget[], pairs: Pairs): Holdings {
  return keys.flatMap((key) => {
    const shapes = pairs(key);
    return shapes.length === 0 ? [] : [[key, shapes] as const];
  });
}
