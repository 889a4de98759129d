import { toUnknown } from "../subjects/to-stranger.js";
import type { KeyTarget } from "../targets/key-target.js";
import { unseen } from "../policy/clause.js";
import { toEdge, type AccessRow } from "./to-edge.js";
import { toShape } from "./to-shape.js";

const GRANTS = unseen("as the grants, which were not seen, have it");
const NO_MARKS = { tags: false, aliases: false, name: "" };

/** Somebody could do anything with a key whose policy or grants were not seen. */
export function* unseenEdges(key: KeyTarget): Iterable<AccessRow> {
  const whole = { mask: key.capability, evidence: [] };
  if (key.unseenPolicy)
    yield toEdge(SOMEBODY, key, toShape({ ...whole, clauses: [key.unseenPolicy] }, "direct", NO_MARKS));
  if (!key.fact.areGrantsSeen) yield toEdge(SOMEBODY, key, toShape({ ...whole, clauses: [GRANTS] }, "grant", NO_MARKS));
}

const SOMEBODY = toUnknown();
