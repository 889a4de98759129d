import type { Anchor } from "../../pattern.js";
import { deriveAnchors } from "../../shape/derive-anchors.js";
import { costComplaint, costOf } from "../../shape/shape-cost.js";
import { emitRe2 } from "./emit-re2.js";
import { parseRe2, type ParsedRe2 } from "./parse-re2.js";
import { repeatComplaint } from "./repeat-complaint.js";
import { Re2Error, type Re2Node } from "./re2-node.js";
import { isFolded, toShape } from "./to-shape.js";

/** An expression of RE2 as JavaScript over latin1, no flags needed; `captures` groups of it capture. */
export interface CompiledRe2 {
  readonly source: string;
  readonly captures: number;
}

/** The same for an expression that content is searched for. */
export interface SoughtRe2 extends CompiledRe2 {
  /** Null where no text of three bytes stands in every match. */
  readonly anchors: readonly Anchor[] | null;
}

// As far as the text around an anchor is kept; see pattern-schema.ts.
const MOST_BEFORE = 4096;
const MOST_AFTER = 131_072;
/** Tries for one hit of an anchor, over all the places where a match with it may start: about a second's worth. */
const MOST_TRIES = 1 << 27;

/** Carries an expression over; throws a Re2Error where it can't be, or could be slow by the measure of shapes. */
export function compileRe2(text: string): CompiledRe2 {
  const { node, captures } = parseSwift(text);
  return { source: emitRe2(node), captures };
}

/** The same, with what to look for in order to find a match of it. */
export function compileSought(text: string): SoughtRe2 {
  const { node, captures } = parseSwift(text);
  return { source: emitRe2(node), captures, anchors: anchorsOf(node) };
}

function parseSwift(text: string): ParsedRe2 {
  const parsed = parseRe2(text);
  const complaint = repeatComplaint(parsed.node) ?? worstComplaint(parsed.node);
  if (complaint !== null) throw new Re2Error(`it could be slow: ${complaint}`);
  return parsed;
}

// What stands side by side is tried one after the other.
function worstComplaint(node: Re2Node): string | null {
  const options = node.kind === "choice" ? node.options : [node];
  return options.reduce<string | null>((found, option) => found ?? costComplaint(toShape(option)), null);
}

function anchorsOf(node: Re2Node): readonly Anchor[] | null {
  const ignoreCase = isFolded(node);
  const anchors = deriveAnchors(toShape(node, ignoreCase), ignoreCase);
  if (anchors?.some(({ mostBefore, mostAfter }) => mostBefore > MOST_BEFORE || mostAfter > MOST_AFTER) === true)
    throw new Re2Error("its fixed text stands too far from the ends of a match");
  const starts = Math.max(0, ...(anchors ?? []).map(({ leastBefore, mostBefore }) => mostBefore - leastBefore + 1));
  if (starts * costOf(toShape(node)) > MOST_TRIES)
    throw new Re2Error("it could be slow: too much may stand before its fixed text");
  return anchors;
}
