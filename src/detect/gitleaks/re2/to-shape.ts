import type { ByteSet } from "../../shape/byte-set.js";
import { measure } from "../../shape/measure.js";
import type { ShapeNode, ShapeNodes } from "../../shape/shape-node.js";
import { membersOf } from "../../shape/byte-set.js";
import type { Re2Node, Re2Repeat } from "./re2-node.js";

/** Repeats of a group are written out up to so many times; above that they are bytes in a row. */
const MOST_WRITTEN_OUT = 8;

/**
 * A shape that matches all that the node does, and more: places without a width are left out. `spell`: a letter in both cases
 * becomes a literal in lower case, for anchors that ignore case.
 */
export function toShape(node: Re2Node, spell = false): ShapeNodes {
  switch (node.kind) {
    case "set":
      return [setShape(node.set, spell)];
    case "row":
      return node.nodes.flatMap((inner) => toShape(inner, spell));
    case "choice":
      return [{ kind: "choice", options: node.options.map((option) => toShape(option, spell)) }];
    case "capture":
      return toShape(node.node, spell);
    case "repeat":
      return repeatShape(node, spell);
    case "edge":
      return [];
    default:
      return node satisfies never;
  }
}

/** Whether a letter stands in both cases somewhere. */
export function isFolded(node: Re2Node): boolean {
  switch (node.kind) {
    case "set":
      return isBothCases(membersOf(node.set));
    case "row":
      return node.nodes.some(isFolded);
    case "choice":
      return node.options.some(isFolded);
    case "capture":
    case "repeat":
      return isFolded(node.node);
    case "edge":
      return false;
    default:
      return node satisfies never;
  }
}

function setShape(set: ByteSet, spell: boolean): ShapeNode {
  const members = membersOf(set);
  const [first = ""] = members;
  if (members.length === 1) return { kind: "literal", text: spell ? first.toLowerCase() : first };
  if (spell && isBothCases(members)) return { kind: "literal", text: first.toLowerCase() };
  return { kind: "run", set, least: 1, most: 1 };
}

function isBothCases([first = "", second, ...more]: readonly string[]): boolean {
  return /[A-Z]/u.test(first) && second === first.toLowerCase() && more.length === 0;
}

function repeatShape({ node, least, most }: Re2Repeat, spell: boolean): ShapeNodes {
  if (node.kind === "set") return [{ kind: "run", set: node.set, least, most }];
  const inner = toShape(node, spell);
  if (most <= MOST_WRITTEN_OUT) return writtenOut(inner, least, most);
  const reach = measure(inner);
  return [{ kind: "run", set: bytesOf(inner), least: reach.least * least, most: reach.most * most }];
}

// a, a, then (a(a)?)?
function writtenOut(inner: ShapeNodes, least: number, most: number): ShapeNodes {
  let tail: ShapeNodes = [];
  for (let more = least; more < most; more++) tail = [{ kind: "choice", options: [[...inner, ...tail], []] }];
  return [...Array.from({ length: least }, () => inner).flat(), ...tail];
}

function bytesOf(nodes: ShapeNodes): ByteSet {
  const all = new Uint8Array(256);
  const add = (set: ByteSet): void => set.forEach((member, at) => (all[at] = (all[at] ?? 0) | member));
  for (const node of nodes) {
    if (node.kind === "run") add(node.set);
    else if (node.kind === "choice") node.options.map(bytesOf).forEach(add);
    else if (node.kind === "literal") for (const character of node.text) all[character.charCodeAt(0)] = 1;
  }
  return all;
}
