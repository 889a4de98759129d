import { ASSIGN_LEAST, ASSIGN_MOST } from "./assign.js";
import type { ShapeNode, ShapeNodes } from "./shape-node.js";

/** Least and most bytes. */
export interface Reach {
  readonly least: number;
  readonly most: number;
}

/** How many bytes the nodes take in a row. */
export function measure(nodes: ShapeNodes): Reach {
  let [least, most] = [0, 0];
  for (const node of nodes) {
    const reach = measureNode(node);
    least += reach.least;
    most += reach.most;
  }
  return { least, most };
}

function measureNode(node: ShapeNode): Reach {
  switch (node.kind) {
    case "literal":
      return { least: node.text.length, most: node.text.length };
    case "run":
      return { least: node.least, most: node.most };
    case "value":
      return measure(node.nodes);
    case "assign":
      return { least: ASSIGN_LEAST, most: ASSIGN_MOST };
    case "choice": {
      const reaches = node.options.map(measure);
      return {
        least: Math.min(...reaches.map(({ least }) => least)),
        most: Math.max(...reaches.map(({ most }) => most)),
      };
    }
    default:
      return node satisfies never;
  }
}
