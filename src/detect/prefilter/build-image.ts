import { byteClasses } from "./byte-classes.js";
import { chooseMultiplier } from "./choose-multiplier.js";
import * as layout from "./kernel-layout.js";
import { placeChains, type PlacedChain } from "./place-chains.js";
import { placeNodes, type PlacedNode } from "./place-nodes.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";
import { lookClasses } from "./look-classes.js";
import { windowHashes, foldedTrigrams, stepHash } from "./window-hashes.js";

const GATES = {
  none: 0,
  token: layout.GATE_TOKEN,
  assignment: layout.GATE_ASSIGNMENT,
  alnum: layout.GATE_ALNUM,
  digits: layout.GATE_DIGITS,
  "user-info": layout.GATE_USER_INFO,
  "line-end": layout.GATE_LINE_END,
} as const satisfies Record<PrefilterAnchor["gate"], number>;
const LOOKS = { line: layout.LOOK_LINE, name: layout.LOOK_NAME, "next-line": layout.LOOK_NEXT_LINE } as const;
/** What the kernel's write position moves on by where a trigram is wanted: the size of a position. */
const STEP_WIDTH = 4;

/** The kernel's memory from STEP on, as kernel-layout describes it. */
export function buildImage(anchors: readonly PrefilterAnchor[]): Uint8Array {
  const { nodes, end: nodesEnd } = placeNodes(anchors);
  const multiplier = chooseMultiplier(new Set(nodes.flatMap(({ window }) => foldedTrigrams(window))));
  const { chains, end } = placeChains(nodes, multiplier, nodesEnd);
  // As long as the whole memory, so that addresses are indices; the image is its end.
  const memory = Buffer.alloc(end);
  memory.set(byteClasses(), layout.CLASSES);
  lookClasses().forEach((classes, byte) => memory.writeUInt32LE(classes, layout.LOOKS + 4 * byte));
  memory.writeUInt32LE(multiplier, layout.MULTIPLIER);
  for (const node of nodes) {
    writeNode(memory, node);
    writeFilters(memory, node, multiplier);
  }
  for (const chain of chains) writeChain(memory, chain);
  return memory.subarray(layout.STEP);
}

function writeNode(memory: Buffer, { address, window, text, ignoreCase, members, membersAddress }: PlacedNode): void {
  memory.writeUInt8(text.length | (ignoreCase ? layout.CASELESS : 0), address);
  memory.writeInt8(window.offset, address + layout.NODE_OFFSET);
  memory.writeUInt16LE(members.length, address + layout.NODE_COUNT);
  memory.writeUInt32LE(membersAddress, address + layout.NODE_MEMBERS);
  const masks = [...text.subarray(0, layout.MASKED_BYTES)].map((byte) => (ignoreCase && isLetter(byte) ? 0xdf : 0xff));
  masks.forEach((mask, index) => {
    memory.writeUInt8(mask, address + layout.NODE_MASK + index);
    memory.writeUInt8((text[index] ?? 0) & mask, address + layout.NODE_VALUE + index);
  });
  memory.set(text, address + layout.NODE_TEXT);
  members.forEach(({ id, anchor }, index) => {
    const member = membersAddress + index * layout.MEMBER_BYTES;
    memory.writeUInt16LE(id, member);
    const look = anchor.look === undefined ? 0 : LOOKS[anchor.look];
    memory.writeUInt8(GATES[anchor.gate] | (look << layout.LOOK_SHIFT), member + 2);
    memory.writeUInt8(anchor.minRun, member + 3);
  });
}

function writeFilters(memory: Buffer, { window }: PlacedNode, multiplier: number): void {
  for (const trigram of foldedTrigrams(window))
    memory.writeUInt8(STEP_WIDTH, layout.STEP + stepHash(trigram, multiplier));
  for (const hash of windowHashes(window)) {
    const at = layout.BLOOM + (hash >>> 3);
    memory.writeUInt8(memory.readUInt8(at) | (1 << (hash & 7)), at);
  }
}

function writeChain(memory: Buffer, { address, nodes, hashes }: PlacedChain): void {
  nodes.forEach((node, index) => memory.writeUInt32LE(node, address + 4 * index));
  for (const hash of hashes) memory.writeUInt32LE(address, layout.HEAD + 4 * hash);
}

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
