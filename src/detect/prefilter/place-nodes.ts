import { byteClasses } from "./byte-classes.js";
import type { AnchorWindow } from "./anchor-window.js";
import { chooseAllWindows } from "./choose-windows.js";
import { ALNUM, CLOSING, NAME, OPERATOR, TOKEN, USER_INFO } from "./class-bits.js";
import { MEMBER_BYTES, NODE_BYTES, NODES } from "./kernel-layout.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";

const ANYTHING = -1;
const FOLLOWERS: Readonly<Record<PrefilterAnchor["gate"], number>> = {
  none: ANYTHING,
  token: TOKEN,
  alnum: ALNUM,
  digits: ALNUM,
  assignment: NAME | CLOSING | OPERATOR,
  "user-info": USER_INFO,
  "line-end": CLOSING,
};
const RUNS: ReadonlySet<PrefilterAnchor["gate"]> = new Set(["token", "alnum", "digits"]);
const classes = byteClasses();

/** Anchors that differ in nothing but their gates, as one window of theirs is recognised; addresses are those of the kernel's memory. */
export interface PlacedNode {
  readonly address: number;
  readonly window: AnchorWindow;
  readonly text: Uint8Array;
  readonly ignoreCase: boolean;
  /** Ascending by id. */
  readonly members: readonly PlacedMember[];
  readonly membersAddress: number;
}

interface PlacedMember {
  readonly id: number;
  readonly anchor: PrefilterAnchor;
}

/** Two nodes for each different text (even window, odd window) and where they, and behind them their members, lie. */
export function placeNodes(anchors: readonly PrefilterAnchor[]): {
  readonly nodes: readonly PlacedNode[];
  readonly end: number;
} {
  const groups = [...groupByText(anchors).values()];
  const windows = chooseAllWindows(
    groups.map(({ text, ignoreCase, members }) => ({ text, ignoreCase, followers: followersOf(members) })),
  );
  const firstNode = NODES + NODE_BYTES;
  let membersAddress = firstNode + 2 * groups.length * NODE_BYTES;
  const nodes = groups.flatMap(({ text, ignoreCase, members }, index): PlacedNode[] => {
    const shared = { text, ignoreCase, members, membersAddress };
    membersAddress += members.length * MEMBER_BYTES;
    const address = firstNode + 2 * index * NODE_BYTES;
    return (windows[index] ?? []).map((window, parity) => ({
      ...shared,
      window,
      address: address + parity * NODE_BYTES,
    }));
  });
  return { nodes, end: membersAddress };
}

interface Group {
  readonly text: Uint8Array;
  readonly ignoreCase: boolean;
  readonly members: PlacedMember[];
}

function groupByText(anchors: readonly PrefilterAnchor[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  anchors.forEach((anchor, id) => {
    const { text, ignoreCase } = anchor;
    const name = JSON.stringify([text, ignoreCase]);
    const group: Group = groups.get(name) ?? { text: Buffer.from(text, "latin1"), ignoreCase, members: [] };
    group.members.push({ id, anchor });
    groups.set(name, group);
  });
  return groups;
}

// What the gates let follow at once; any of the members may pass.
function followersOf(members: readonly PlacedMember[]): number[] {
  const bits = members.map(({ anchor: { gate, minRun } }) =>
    RUNS.has(gate) && minRun === 0 ? ANYTHING : FOLLOWERS[gate],
  );
  return [...classes.keys()].filter((byte) =>
    bits.some((wanted) => wanted === ANYTHING || ((classes[byte] ?? 0) & wanted) !== 0),
  );
}
