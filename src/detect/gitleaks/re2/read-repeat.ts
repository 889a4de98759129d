import { measure } from "../../shape/measure.js";
import { Re2Error, type Re2Node } from "./re2-node.js";
import type { Re2Reader } from "./re2-reader.js";
import { toShape } from "./to-shape.js";

/** RE2's own limit for a count. An open repeat of characters ends there too: no match is without end. */
const MOST = 1000;
/** Where an open repeat is itself repeated, it ends here, and the whole after so many bytes. */
const MOST_WITHIN = 100;
const MOST_BYTES = 2000;
const COUNT = /([*+?])|\{(\d{1,5})(?:(,)(\d{1,5})?)?\}/y;

/** The node with the repeat that follows it at the reader, which then stands behind it; the node alone where none does. Throws a Re2Error. */
export function readRepeat(reader: Re2Reader, node: Re2Node): Re2Node {
  const found = countAt(reader);
  if (found === null) return node;
  reader.at += found[0].length;
  const hasMark = reader.text[reader.at] === "?";
  if (hasMark) reader.at++;
  if (countAt(reader) !== null) throw new Re2Error("a repeat of a repeat without a group around it");
  const [least, most] = boundsOf(found);
  // Nothing, once or again, is nothing.
  if (node.kind === "edge") return least === 0 ? { kind: "row", nodes: [] } : node;
  const isLazy = hasMark !== reader.flags.U;
  return most === Infinity ? endRepeat(node, least, isLazy) : { kind: "repeat", node, least, most, isLazy };
}

function countAt({ text, at }: Re2Reader): RegExpExecArray | null {
  COUNT.lastIndex = at;
  return COUNT.exec(text);
}

const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  "*": [0, Infinity],
  "+": [1, Infinity],
  "?": [0, 1],
};

function boundsOf([, sign, first, comma, last]: RegExpExecArray): readonly [number, number] {
  const bounds = sign === undefined ? undefined : SIGNS[sign];
  if (bounds !== undefined) return bounds;
  const least = Number(first);
  const most = last === undefined ? (comma === undefined ? least : Infinity) : Number(last);
  if (most < least || least > MOST || (most > MOST && most !== Infinity))
    throw new Re2Error(`a repeat of ${least} to ${most}: at most ${MOST}`);
  return [least, most];
}

function endRepeat(node: Re2Node, least: number, isLazy: boolean): Re2Node {
  if (node.kind === "set") return { kind: "repeat", node, least, most: MOST, isLazy };
  const inner = tighten(node);
  const longest = Math.max(1, measure(toShape(inner)).most);
  const most = Math.max(least, 1, Math.min(MOST, Math.floor(MOST_BYTES / longest)));
  return { kind: "repeat", node: inner, least, most, isLazy };
}

function tighten(node: Re2Node): Re2Node {
  switch (node.kind) {
    case "set":
    case "edge":
      return node;
    case "row":
      return { ...node, nodes: node.nodes.map(tighten) };
    case "choice":
      return { ...node, options: node.options.map(tighten) };
    case "capture":
      return { ...node, node: tighten(node.node) };
    case "repeat":
      return {
        ...node,
        node: tighten(node.node),
        most: node.most === MOST ? Math.max(node.least, MOST_WITHIN) : node.most,
      };
    default:
      return node satisfies never;
  }
}
