import type { Anchor } from "../pattern.js";
import { byteSet, isSubset } from "./byte-set.js";
import { measure } from "./measure.js";
import type { ShapeNode, ShapeNodes } from "./shape-node.js";

/** What the prefilter's token gate counts. */
const TOKEN = byteSet("A-Za-z0-9_+/=.\\-");
const MOST_RUN = 64;

/** What must follow an anchor, given the nodes behind it. */
export function anchorGate(after: ShapeNodes): Pick<Anchor, "gate" | "minRun"> {
  const [first] = after;
  if (first?.kind === "assign") return { gate: "assignment", minRun: tokenRun(after.slice(1)) };
  const minRun = tokenRun(after);
  return minRun < 2 ? { gate: "none", minRun: 0 } : { gate: "token", minRun };
}

/** How many token characters stand there in a row at least, whatever the match. */
function tokenRun(nodes: ShapeNodes): number {
  let run = 0;
  for (const node of nodes) {
    if (!isToken(node)) return Math.min(MOST_RUN, run + headRun(node));
    run += measure([node]).least;
    if (run >= MOST_RUN) return MOST_RUN;
  }
  return run;
}

function headRun(node: ShapeNode): number {
  return node.kind === "value" ? tokenRun(node.nodes) : 0;
}

function isToken(node: ShapeNode): boolean {
  switch (node.kind) {
    case "literal":
      return isSubset(literalSet(node.text), TOKEN);
    case "run":
      return isSubset(node.set, TOKEN);
    case "value":
      return node.nodes.every(isToken);
    case "choice":
      return node.options.every((option) => option.every(isToken));
    case "assign":
      return false;
    default:
      return node satisfies never;
  }
}

function literalSet(text: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of text) set[character.charCodeAt(0) & 0xff] = 1;
  return set;
}
