import { costOfRepeated } from "../../shape/shape-cost.js";
import type { Re2Node } from "./re2-node.js";
import { toShape } from "./to-shape.js";

/** Why the repeats of groups could be slow, or null: what may match a text in two ways may, repeated, match it in very many. */
export function repeatComplaint(node: Re2Node): string | null {
  switch (node.kind) {
    case "set":
    case "edge":
      return null;
    case "row":
      return firstOf(node.nodes);
    case "choice":
      return firstOf(node.options);
    case "capture":
      return repeatComplaint(node.node);
    case "repeat":
      if (node.node.kind !== "set" && node.most > 1 && costOfRepeated(toShape(node.node)) > 1)
        return "a repeat within a repeat";
      return repeatComplaint(node.node);
    default:
      return node satisfies never;
  }
}

function firstOf(nodes: readonly Re2Node[]): string | null {
  return nodes.reduce<string | null>((found, node) => found ?? repeatComplaint(node), null);
}
