import type { Anchor } from "../pattern.js";
import { byteSet, isSubset, type ByteSet } from "./byte-set.js";
import { measure } from "./measure.js";
import type { ShapeNode, ShapeNodes } from "./shape-node.js";

/** What the prefilter's token gate counts. */
const TOKEN = byteSet("A-Za-z0-9_+/=.\\-");
const ALNUM = byteSet("A-Za-z0-9");
const DIGITS = byteSet("0-9");
/** What the prefilter's user-info gate lets stand between "://" and the at sign, and how much of it. */
const USER_INFO = byteSet("^\\n-\\r \\t\"'<>`/\\\\");
const MOST_USER_INFO = 281;
/** What its line-end gate lets stand before the newline. */
const TRAILING = byteSet(" \\t\\r");
const MOST_TRAILING = 3;
const MOST_RUN = 64;

/** What must follow an anchor, given the nodes behind it. */
export function anchorGate(after: ShapeNodes): Pick<Anchor, "gate" | "minRun"> {
  const [first] = after;
  if (first?.kind === "assign") return { gate: "assignment", minRun: tokenRun(after.slice(1)) };
  if (isUserInfo(after)) return { gate: "user-info", minRun: 0 };
  if (isLineEnd(after)) return { gate: "line-end", minRun: 0 };
  return runGate(after);
}

function runGate(after: ShapeNodes): Pick<Anchor, "gate" | "minRun"> {
  const token = leastRun(after, TOKEN);
  const alnum = leastRun(after, ALNUM);
  const digits = leastRun(after, DIGITS);
  if (digits > 0 && digits >= alnum - 1) return { gate: "digits", minRun: digits };
  // The stricter, unless it sees much less of what follows.
  if (alnum > 1 && alnum * 2 > token) return { gate: "alnum", minRun: alnum };
  return token < 2 ? { gate: "none", minRun: 0 } : { gate: "token", minRun: token };
}

function tokenRun(nodes: ShapeNodes): number {
  return leastRun(nodes, TOKEN);
}

/** How many characters of a set stand there in a row at least, whatever the match. */
function leastRun(nodes: ShapeNodes, set: ByteSet): number {
  let run = 0;
  for (const node of nodes) {
    if (!isMadeOf(node, set)) return Math.min(MOST_RUN, run + headRun(node, set));
    run += measure([node]).least;
    if (run >= MOST_RUN) return MOST_RUN;
  }
  return run;
}

function headRun(node: ShapeNode, set: ByteSet): number {
  return node.kind === "value" ? leastRun(node.nodes, set) : 0;
}

function isMadeOf(node: ShapeNode, set: ByteSet): boolean {
  switch (node.kind) {
    case "literal":
      return isSubset(literalSet(node.text), set);
    case "run":
      return isSubset(node.set, set);
    case "value":
      return node.nodes.every((inner) => isMadeOf(inner, set));
    case "choice":
      return node.options.every((option) => option.every((inner) => isMadeOf(inner, set)));
    case "assign":
      return false;
    default:
      return node satisfies never;
  }
}

// User, colon, password, at sign: in a row, whatever the secret's mark covers.
function isUserInfo(after: ShapeNodes): boolean {
  const nodes = after.flatMap((node) => (node.kind === "value" ? node.nodes : [node]));
  const [user, colon, password, sign] = nodes;
  return (
    user?.kind === "run" &&
    password?.kind === "run" &&
    isText(colon, ":") &&
    isText(sign, "@") &&
    password.least > 0 &&
    isSubset(user.set, USER_INFO) &&
    isSubset(password.set, USER_INFO) &&
    user.most + 1 + password.most <= MOST_USER_INFO
  );
}

function isText(node: ShapeNode | undefined, text: string): boolean {
  return node?.kind === "literal" && node.text === text;
}

// Runs and optional parts of blanks, then a newline.
function isLineEnd(after: ShapeNodes): boolean {
  let most = 0;
  for (const node of after) {
    if (node.kind === "literal") return node.text.startsWith("\n") && most <= MOST_TRAILING;
    if (!isMadeOf(node, TRAILING)) return false;
    most += measure([node]).most;
  }
  return false;
}

function literalSet(text: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of text) set[character.charCodeAt(0) & 0xff] = 1;
  return set;
}
