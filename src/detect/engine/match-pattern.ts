import type { Anchor, Pattern } from "../pattern.js";
import { leadingBoundary } from "../shape/boundary.js";
import type { Text } from "../text.js";

/** Where a pattern matched: the whole match and the secret within it. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly value: string;
}

// An expression looks this far behind its start: an escape (\\n, %3D) may stand before a match.
const LOOK_BEHIND = 3;
// From this width on a window is taken only where a match may begin: anchors glued together would each take one.
const WIDE = 512;

/** A sticky expression with indices, as a matcher runs it. */
export type Expression = Pick<RegExp, "lastIndex" | "exec">;

/** A pattern's expression, tried where an anchor stands. */
export type MatchPattern = (text: Text, at: number, anchor: Anchor) => Match | null;

/** The expression of a pattern, ready to run. */
export function compileExpression({ expression, flags }: Pattern): Expression {
  return new RegExp(expression, `yd${flags}`);
}

/** A matcher for one pattern; the expression is compiled at its first use and runs sticky on a bounded window. */
export function createMatcher(pattern: Pattern, compile: typeof compileExpression): MatchPattern {
  if (pattern.expression === "") return matchAnchor;
  const mayBegin = createBeginning(pattern);
  let expression: Expression | undefined;
  return (text, at, anchor) => {
    if (anchor.mostAfter > WIDE && !mayBegin(text, at, anchor)) return null;
    expression ??= compile(pattern);
    const first = Math.max(0, at - anchor.mostBefore);
    const windowStart = Math.max(0, first - LOOK_BEHIND);
    // Two real bytes behind the longest match: the end of the window must not pass for a boundary.
    const window = text.slice(windowStart, at + anchor.mostAfter + 2);
    for (let start = first; start <= at - anchor.leastBefore; start++) {
      expression.lastIndex = start - windowStart;
      const found = expression.exec(window);
      if (found !== null) return toMatch(found, windowStart, pattern.conditions?.group);
    }
    return null;
  };
}

// Whether the left boundary lets a match begin where alone it can: at the anchor.
function createBeginning({ expression }: Pattern): (text: Text, at: number, anchor: Anchor) => boolean {
  const source = leadingBoundary(expression);
  if (source === null) return () => true;
  let boundary: RegExp | undefined;
  return (text, at, { mostBefore }) => {
    if (mostBefore > 0) return true;
    boundary ??= new RegExp(source, "y");
    boundary.lastIndex = Math.min(at, LOOK_BEHIND);
    return boundary.test(text.slice(at - LOOK_BEHIND, at + 1));
  };
}

function matchAnchor(text: Text, at: number, anchor: Anchor): Match {
  const end = at + anchor.text.length;
  return { start: at, end, valueStart: at, valueEnd: end, value: text.slice(at, end) };
}

// `group`: of a rule whose groups count (see Conditions); otherwise the secret has a name.
function toMatch(found: RegExpExecArray, windowStart: number, group: number | undefined): Match {
  const start = windowStart + found.index;
  const end = start + found[0].length;
  const span = group === undefined ? found.indices?.groups?.["value"] : spanOfGroup(found, group);
  if (span === undefined) return { start, end, valueStart: start, valueEnd: end, value: found[0] };
  const [from, to] = span;
  return {
    start,
    end,
    valueStart: windowStart + from,
    valueEnd: windowStart + to,
    value: found[0].slice(from - found.index, to - found.index),
  };
}

function spanOfGroup({ indices }: RegExpExecArray, group: number): [number, number] | undefined {
  // Undefined where the group took no part in the match.
  const spans: readonly ([number, number] | undefined)[] = indices?.slice(1) ?? [];
  return group === 0 ? spans.find((span) => span !== undefined && span[1] > span[0]) : spans[group - 1];
}
