import { byteSet, type ByteSet } from "./byte-set.js";
import { classes } from "./classes.js";
import { ShapeError } from "./shape-error.js";
import type { ShapeNode } from "./shape-node.js";

/** A run written `n+` ends after this many bytes. */
const OPEN_END = 2048;
/** No run is longer, whatever a shape says. */
const LONGEST = 65_536;
const COUNTS = "counts are n, n-m or n+";
const BRACES = /\{(?:\[((?:[^\]\\]|\\.){1,200})\]|([A-Za-z][A-Za-z0-9-]*))(?::(\d{1,5})(?:(\+)|-(\d{1,5}))?)?\}/y;
const HEX_GROUPS = [8, 4, 4, 4, 12];

/** Reads one pair of braces that opens at `at`; throws a ShapeError. */
export function parseRun(text: string, at: number): { readonly node: ShapeNode; readonly next: number } {
  BRACES.lastIndex = at;
  const found = BRACES.exec(text);
  if (found === null)
    throw new ShapeError(
      "braces that can't be read",
      at,
      `braces hold a class or a [set], a colon, and a count: {base62:36}; ${COUNTS}`,
    );
  const [whole, set, name = "", ...counts] = found;
  const next = at + whole.length;
  if (name === "assign") return { node: { kind: "assign" }, next };
  if (name === "uuid") return { node: uuid(), next };
  const [least, most] = readCounts(counts, at);
  return { node: { kind: "run", set: set === undefined ? named(name, at) : byteSet(set), least, most }, next };
}

function named(name: string, at: number): ByteSet {
  const set = classes.get(name);
  if (set === undefined)
    throw new ShapeError(
      `an unknown class "${name}"`,
      at,
      `classes are ${[...classes.keys()].join(", ")}, assign, uuid`,
    );
  return set;
}

function readCounts([first, plus, last]: readonly (string | undefined)[], at: number): readonly [number, number] {
  const least = first === undefined ? 1 : Number(first);
  const most = last !== undefined ? Number(last) : plus === "+" ? Math.max(OPEN_END, least) : least;
  if (most < least || most === 0) throw new ShapeError(`a count of ${least} to ${most}`, at, COUNTS);
  if (most > LONGEST) throw new ShapeError(`a count of ${most}`, at, `a run has at most ${LONGEST} bytes`);
  return [least, most];
}

function uuid(): ShapeNode {
  const hex = byteSet("0-9A-Fa-f");
  const groups = HEX_GROUPS.flatMap((count, group): ShapeNode[] => {
    const run: ShapeNode = { kind: "run", set: hex, least: count, most: count };
    return group === 0 ? [run] : [{ kind: "literal", text: "-" }, run];
  });
  return { kind: "choice", options: [groups] };
}
