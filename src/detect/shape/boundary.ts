import { byteSet, isSubset, type ByteSet } from "./byte-set.js";
import type { ShapeNodes } from "./shape-node.js";

/** What may not stand beside a match: a character of a token, of a word, or anything may. */
export type Boundary = "token" | "word" | "none";

/** The boundaries of a pattern, one for each end. */
export interface Boundaries {
  readonly left: Boundary;
  readonly right: Boundary;
}

const BASE64 = byteSet("A-Za-z0-9+/=");
const SYMBOLS = byteSet("+/");
// Where text is quoted inside of text, the letter of an escape (\n, %3D) is no part of what follows.
const AFTER_ESCAPE = "(?<=\\\\[nrt])|(?<=%[0-9A-Fa-f]{2})";

/** What comes before the expression: one byte back (two or three where an escape is looked for). */
export function leftBoundary(boundary: Boundary, nodes: ShapeNodes): string {
  if (boundary === "none") return "";
  const extra = boundary === "token" ? `\\-${isBase64(edgeSets(nodes, 0)) ? "+/" : ""}` : "";
  return `(?:(?<![A-Za-z0-9_${extra}]|[A-Za-z0-9/+]\\+)|${AFTER_ESCAPE})`;
}

/** The left boundary that an expression begins with, or null where it begins with none. */
export function leadingBoundary(expression: string): string | null {
  const end = expression.indexOf(`|${AFTER_ESCAPE})`);
  return expression.startsWith("(?:(?<!") && end > 0 ? expression.slice(0, end + AFTER_ESCAPE.length + 2) : null;
}

/** What comes after the expression: one byte ahead. */
export function rightBoundary(boundary: Boundary, nodes: ShapeNodes): string {
  if (boundary === "none") return "";
  const extra = boundary === "token" ? `\\-${isBase64(edgeSets(nodes, -1)) ? "+/=" : ""}` : "";
  return `(?![A-Za-z0-9_${extra}])`;
}

function isBase64(sets: readonly ByteSet[]): boolean {
  return sets.some((set) => isSubset(set, BASE64) && isSubset(SYMBOLS, set));
}

function edgeSets(nodes: ShapeNodes, at: 0 | -1): readonly ByteSet[] {
  const edge = nodes.at(at);
  if (edge?.kind === "run") return [edge.set];
  if (edge?.kind === "value") return edgeSets(edge.nodes, at);
  if (edge?.kind !== "choice") return [];
  const beside = edge.options.some((option) => option.length === 0)
    ? edgeSets(at === 0 ? nodes.slice(1) : nodes.slice(0, -1), at)
    : [];
  return [...edge.options.flatMap((option) => edgeSets(option, at)), ...beside];
}
