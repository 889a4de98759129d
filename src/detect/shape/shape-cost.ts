import { byteSet, mayOverlap, type ByteSet } from "./byte-set.js";
import type { ShapeNode, ShapeNodes } from "./shape-node.js";

/** How often an expression may try again at one place before it gives up, as a bound over all texts. */
const MOST_TRIES = 1 << 21;
const ASSIGN_TRIES = 16;
const ANYTHING = byteSet("^");
const NOTHING = byteSet("");

/** Why the expression of a shape could be slow on some text, or null: each run that may end in several places multiplies the tries. */
export function costComplaint(nodes: ShapeNodes): string | null {
  return costOf(nodes) > MOST_TRIES
    ? "runs that overlap what follows them multiply: shorten them, or end each with a character it does not hold"
    : null;
}

/** How often the expression of a shape may try again at one place at most, whatever the text. */
export function costOf(nodes: ShapeNodes): number {
  return triesOf(nodes, ANYTHING);
}

/** In how many ways nodes that are repeated may match one text at most: above 1, repeats multiply without a bound. */
export function costOfRepeated(nodes: ShapeNodes): number {
  return triesOf(nodes, firstOfAll(nodes, NOTHING));
}

function triesOf(nodes: ShapeNodes, behind: ByteSet): number {
  let tries = 1;
  let next = behind;
  for (const node of nodes.toReversed()) {
    tries *= triesOfNode(node, next);
    next = firstBytes(node, next);
  }
  return tries;
}

function triesOfNode(node: ShapeNode, next: ByteSet): number {
  switch (node.kind) {
    case "literal":
      return 1;
    case "run":
      return mayOverlap(node.set, next) ? node.most - node.least + 1 : 1;
    case "value":
      return triesOf(node.nodes, next);
    case "assign":
      return ASSIGN_TRIES;
    case "choice":
      return triesOfChoice(node.options, next);
    default:
      return node satisfies never;
  }
}

// Where the next byte tells which option it is, only one is ever tried.
function triesOfChoice(options: readonly ShapeNodes[], next: ByteSet): number {
  const tries = options.map((option) => triesOf(option, next));
  const firsts = options.map((option) => firstOfAll(option, next));
  const isDecided = firsts.every((first, at) => !firsts.slice(0, at).some((other) => mayOverlap(first, other)));
  return isDecided ? Math.max(...tries) : tries.reduce((sum, own) => sum + own, 0);
}

// The bytes a node, or what follows it where it may be empty, can start with.
function firstBytes(node: ShapeNode, next: ByteSet): ByteSet {
  switch (node.kind) {
    case "literal":
      return ANYTHING.map((_, at) => (at === node.text.charCodeAt(0) ? 1 : 0));
    case "run":
      return node.least > 0 ? node.set : union(node.set, next);
    case "value":
      return firstOfAll(node.nodes, next);
    case "assign":
      return ANYTHING;
    case "choice":
      return node.options.map((option) => firstOfAll(option, next)).reduce(union);
    default:
      return node satisfies never;
  }
}

function firstOfAll(nodes: ShapeNodes, next: ByteSet): ByteSet {
  return nodes.reduceRight<ByteSet>((behind, node) => firstBytes(node, behind), next);
}

function union(a: ByteSet, b: ByteSet): ByteSet {
  return a.map((member, at) => member | (b[at] ?? 0));
}
