import type { World } from "../estate/to-world.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import { createPairs, type PairTools } from "./create-pairs.js";
import { createKeyIndex } from "./create-key-index.js";
import { createMarks } from "./create-marks.js";
import { indirectEdges } from "./indirect-edges.js";
import { toEdge, type AccessRow } from "./to-edge.js";
import { unseenEdges } from "./unseen-edges.js";

/** All edges of an estate, one after the other: identity by identity, strangers, what leads over others, what was not seen. */
export function* allEdges(world: World): Iterable<AccessRow> {
  const tools: PairTools = { marksOf: createMarks(world), keysFor: createKeyIndex(world.keys) };
  for (const subject of world.subjects) yield* edgesOf(subject, tools.keysFor(subject), tools);
  for (const { subject, keys } of strangersByName(world)) yield* edgesOf(subject, keys, tools);
  yield* indirectEdges(world, tools);
  for (const key of world.keys) yield* unseenEdges(key);
}

function* edgesOf(subject: Subject, keys: readonly KeyTarget[], tools: PairTools): Iterable<AccessRow> {
  const pairs = createPairs(subject, tools);
  for (const key of keys) for (const shape of pairs(key)) yield toEdge(subject, key, shape);
}

interface Visit {
  readonly subject: Subject;
  readonly keys: KeyTarget[];
}

// A stranger is asked only at the keys that name him.
function strangersByName({ keys, strangers }: World): Visit[] {
  const visits = new Map<string, Visit>();
  for (const key of keys) {
    const { account, policy, grants } = key;
    const own = [...strangers.ofStatements(policy, account), ...strangers.ofTests(grants.grantees, account)];
    for (const [name, subject] of new Map(
      own.map((one) => [`${one.arn} ${one.kind} ${one.name} ${one.account === account}`, one]),
    )) {
      const visit = visits.get(name);
      if (visit) visit.keys.push(key);
      else visits.set(name, { subject, keys: [key] });
    }
  }
  return [...visits].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, visit]) => visit);
}
