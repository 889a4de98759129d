import { toClassSource } from "../../shape/byte-set.js";
import type { Re2Node, Re2Repeat } from "./re2-node.js";

/** The source of a JavaScript expression over latin1 that matches what the node does; groups keep their numbers. */
export function emitRe2(node: Re2Node): string {
  switch (node.kind) {
    case "set":
      return toClassSource(node.set);
    case "row":
      return node.nodes.map(emitRe2).join("");
    case "choice":
      return `(?:${node.options.map(emitRe2).join("|")})`;
    case "capture":
      return `(${emitRe2(node.node)})`;
    case "repeat":
      return emitRepeat(node);
    case "edge":
      return node.source;
    default:
      return node satisfies never;
  }
}

function emitRepeat({ node, least, most, isLazy }: Re2Repeat): string {
  const inner = emitRe2(node);
  const whole = node.kind === "set" || node.kind === "capture" ? inner : `(?:${inner})`;
  return `${whole}{${least},${most}}${isLazy ? "?" : ""}`;
}
