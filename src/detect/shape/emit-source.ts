import { ASSIGN_SOURCE } from "./assign.js";
import { toClassSource } from "./byte-set.js";
import type { ShapeNode, ShapeNodes } from "./shape-node.js";

/** The source of a regular expression that matches what the nodes describe; the secret is its group `value`. */
export function emitSource(nodes: ShapeNodes): string {
  return nodes.map(emitNode).join("");
}

function emitNode(node: ShapeNode): string {
  switch (node.kind) {
    case "literal":
      return [...node.text].map(escapeCharacter).join("");
    case "run":
      return toClassSource(node.set) + quantifier(node.least, node.most);
    case "value":
      return `(?<value>${emitSource(node.nodes)})`;
    case "assign":
      return ASSIGN_SOURCE;
    case "choice":
      return emitChoice(node.options);
    default:
      return node satisfies never;
  }
}

function emitChoice(options: readonly ShapeNodes[]): string {
  const isOptional = options.length === 2 && options[1]?.length === 0;
  return isOptional ? `(?:${emitSource(options[0] ?? [])})?` : `(?:${options.map(emitSource).join("|")})`;
}

function quantifier(least: number, most: number): string {
  if (least !== most) return `{${least},${most}}`;
  return least === 1 ? "" : `{${least}}`;
}

function escapeCharacter(character: string): string {
  return /[A-Za-z0-9_]/u.test(character) ? character : `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
