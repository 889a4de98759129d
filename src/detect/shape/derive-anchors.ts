import type { Anchor } from "../pattern.js";
import { anchorGate } from "./anchor-gate.js";
import { measure, type Reach } from "./measure.js";
import type { ShapeNodes } from "./shape-node.js";
import { spellOut } from "./spell-out.js";

const SHORTEST = 3;
const LONGEST = 40;
/** Beyond this length an anchor gets no rarer. */
const RARE_ENOUGH = 9;

/**
 * The anchors of a shape: every match holds at least one of them, at the distances they state.
 * Null where the shape has no text of three bytes that every match holds.
 */
export function deriveAnchors(nodes: ShapeNodes, ignoreCase: boolean): readonly Anchor[] | null {
  const best = bestAnchors({ nodes: unwrap(nodes), before: { least: 0, most: 0 }, behind: [], ignoreCase });
  return best === null ? null : distinct(best);
}

interface Place {
  readonly nodes: ShapeNodes;
  readonly before: Reach;
  /** What follows the nodes, up to the end of the shape. */
  readonly behind: ShapeNodes;
  readonly ignoreCase: boolean;
}

// The mark of the secret changes nothing for anchors; without it literals on both its sides can meet.
function unwrap(nodes: ShapeNodes): ShapeNodes {
  return nodes.flatMap((node) => (node.kind === "value" ? unwrap(node.nodes) : [node]));
}

function bestAnchors(place: Place): readonly Anchor[] | null {
  let best: readonly Anchor[] | null = null;
  for (let from = 0; from < place.nodes.length; from++) {
    for (const candidate of [spelledAnchors(place, from), insideChoice(place, from)]) {
      if (candidate !== null && (best === null || quality(candidate) > quality(best))) best = candidate;
    }
  }
  return best;
}

// The longest stretch from here on whose spellings can all be listed.
function spelledAnchors(place: Place, from: number): readonly Anchor[] | null {
  let best: readonly Anchor[] | null = null;
  for (let to = from + 1; to <= place.nodes.length; to++) {
    const spellings = spellOut(place.nodes.slice(from, to));
    if (spellings === null) break;
    if (spellings.some((text) => text.length < SHORTEST)) continue;
    const candidate = spellings.map((text) => toAnchor(place, [from, to], text));
    if (best === null || quality(candidate) > quality(best)) best = candidate;
  }
  return best;
}

function insideChoice(place: Place, at: number): readonly Anchor[] | null {
  const node = place.nodes[at];
  if (node?.kind !== "choice") return null;
  const before = sum(place.before, measure(place.nodes.slice(0, at)));
  const behind = [...unwrap(place.nodes.slice(at + 1)), ...place.behind];
  const anchors = node.options.map((option) => bestAnchors({ ...place, nodes: unwrap(option), before, behind }));
  return anchors.some((own) => own === null) ? null : anchors.flatMap((own) => own ?? []);
}

function toAnchor(place: Place, [from, to]: readonly [number, number], spelling: string): Anchor {
  const before = sum(place.before, measure(place.nodes.slice(0, from)));
  const after = [...place.nodes.slice(to), ...place.behind];
  const text = spelling.slice(0, LONGEST);
  const gate = text === spelling ? anchorGate(after) : ({ gate: "none", minRun: 0 } as const);
  return {
    text: place.ignoreCase ? text.toLowerCase() : text,
    ignoreCase: place.ignoreCase,
    leastBefore: before.least,
    mostBefore: before.most,
    mostAfter: spelling.length + measure(after).most,
    ...gate,
  };
}

function sum(a: Reach, b: Reach): Reach {
  return { least: a.least + b.least, most: a.most + b.most };
}

// Long and rare first; each further anchor and each further start to try costs a little.
function quality(anchors: readonly Anchor[]): number {
  const rarest = Math.min(...anchors.map(({ text }) => rarity(text)));
  const spread = Math.max(...anchors.map(({ leastBefore, mostBefore }) => mostBefore - leastBefore));
  return rarest - anchors.length * 0.15 - Math.min(6, spread / 6);
}

function rarity(text: string): number {
  let weight = 0;
  for (const character of text) weight += /[a-z ]/u.test(character) ? 1 : 1.25;
  return Math.min(RARE_ENOUGH, weight);
}

function distinct(anchors: readonly Anchor[]): readonly Anchor[] {
  const merged = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const known = merged.get(anchor.text);
    merged.set(anchor.text, known === undefined ? anchor : merge(known, anchor));
  }
  return [...merged.values()];
}

function merge(a: Anchor, b: Anchor): Anchor {
  const isSameGate = a.gate === b.gate;
  return {
    ...a,
    leastBefore: Math.min(a.leastBefore, b.leastBefore),
    mostBefore: Math.max(a.mostBefore, b.mostBefore),
    mostAfter: Math.max(a.mostAfter, b.mostAfter),
    gate: isSameGate ? a.gate : "none",
    minRun: isSameGate ? Math.min(a.minRun, b.minRun) : 0,
  };
}
