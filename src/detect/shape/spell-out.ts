import { membersOf } from "./byte-set.js";
import type { ShapeNode, ShapeRun, ShapeNodes } from "./shape-node.js";

/** More spellings than this are no anchor. */
const MOST_SPELLINGS = 24;
const MOST_MEMBERS = 16;

/** All texts that the nodes in a row can match, or null where they are too many to look for. */
export function spellOut(nodes: ShapeNodes): readonly string[] | null {
  let spellings: readonly string[] = [""];
  for (const node of nodes) {
    const own = spellNode(node);
    if (own === null || own.length * spellings.length > MOST_SPELLINGS) return null;
    spellings = spellings.flatMap((before) => own.map((text) => before + text));
  }
  return spellings;
}

function spellNode(node: ShapeNode): readonly string[] | null {
  switch (node.kind) {
    case "literal":
      return [node.text];
    case "value":
      return spellOut(node.nodes);
    case "run":
      return spellRun(node);
    case "choice":
      return spellChoice(node.options);
    case "assign":
      return null;
    default:
      return node satisfies never;
  }
}

function spellRun({ set, least, most }: ShapeRun): readonly string[] | null {
  const members = membersOf(set);
  if (most > 1 || members.length > MOST_MEMBERS) return null;
  return least === 0 ? [...members, ""] : members;
}

function spellChoice(options: readonly ShapeNodes[]): readonly string[] | null {
  const spelled = options.map(spellOut);
  const all = spelled.flatMap((option) => option ?? []);
  return spelled.includes(null) || all.length > MOST_SPELLINGS ? null : [...new Set(all)];
}
