import type { ByteSet } from "../../shape/byte-set.js";
import type { Re2Node, Re2Repeat } from "./re2-node.js";

/**
 * The nodes with one more in a row. Two repeats of the same characters side by side become one: gitleaks writes most of its rules
 * with such a pair at their start, and each way to share the characters between the two would be tried.
 */
export function joinRow(nodes: readonly Re2Node[], node: Re2Node): readonly Re2Node[] {
  if (node.kind === "row") return node.nodes.reduce(joinRow, nodes);
  const last = nodes.at(-1);
  const both = last === undefined ? null : joinRepeats(last, node);
  return both === null ? [...nodes, node] : [...nodes.slice(0, -1), both];
}

function joinRepeats(one: Re2Node, other: Re2Node): Re2Repeat | null {
  if (one.kind !== "repeat" || other.kind !== "repeat" || one.isLazy !== other.isLazy) return null;
  if (one.node.kind !== "set" || other.node.kind !== "set" || !isSame(one.node.set, other.node.set)) return null;
  return { ...one, least: one.least + other.least, most: one.most + other.most };
}

function isSame(one: ByteSet, other: ByteSet): boolean {
  return one.every((member, at) => member === other[at]);
}
