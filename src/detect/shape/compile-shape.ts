import type { Anchor } from "../pattern.js";
import { leftBoundary, rightBoundary, type Boundaries } from "./boundary.js";
import { deriveAnchors } from "./derive-anchors.js";
import { emitSource } from "./emit-source.js";
import { parseShape } from "./parse-shape.js";
import { costComplaint } from "./shape-cost.js";
import { ShapeError } from "./shape-error.js";

/** How a shape is to be read. Boundaries are null where the shape itself is to decide. */
export interface ShapeOptions {
  readonly ignoreCase: boolean;
  readonly boundaries: Boundaries | null;
}

/** A shape ready to run: the source of a sticky regular expression over latin1, and its anchors. */
export interface CompiledShape {
  readonly expression: string;
  readonly anchors: readonly Anchor[];
}

const WHOLE: Boundaries = { left: "token", right: "token" };
// A telling name may be part of a longer one: my_twilio_token.
const NAMED: Boundaries = { left: "none", right: "token" };

/** Compiles the text of a shape; throws a ShapeError that says what is wrong and where. */
export function compileShape(text: string, options: ShapeOptions): CompiledShape {
  const nodes = parseShape(text);
  const complaint = costComplaint(nodes);
  if (complaint !== null) throw new ShapeError("a shape that could be slow", 0, complaint);
  const anchors = deriveAnchors(nodes, options.ignoreCase);
  if (anchors === null)
    throw new ShapeError("a shape without an anchor", 0, "every match must hold a literal of three or more bytes");
  const { left, right } = options.boundaries ?? (nodes.some(({ kind }) => kind === "assign") ? NAMED : WHOLE);
  const expression = leftBoundary(left, nodes) + emitSource(nodes) + rightBoundary(right, nodes);
  return { expression, anchors };
}
