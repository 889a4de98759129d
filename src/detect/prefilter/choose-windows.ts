import { windowCost, type WindowBytes } from "./window-cost.js";

/** Four bytes by which an anchor is recognised, and where they begin, counted from the anchor's start. */
export interface AnchorWindow {
  readonly offset: number;
  readonly bytes: WindowBytes;
}

/** The cheapest window at an even offset and the cheapest at an odd one: wherever the anchor stands, one of them is at an even position. */
export function chooseWindows(text: Uint8Array): readonly [AnchorWindow, AnchorWindow] {
  const windowAt = (offset: number): AnchorWindow => {
    const [first = null, second = null, third = null, fourth = null] = Array.from(
      { length: 4 },
      (_, index) => text[offset + index] ?? null,
    );
    return { offset, bytes: [first, second, third, fourth] };
  };
  const last = text.length - 3;
  const even = Array.from({ length: Math.floor(last / 2) + 1 }, (_, index) => windowAt(2 * index));
  const odd = Array.from({ length: Math.floor((last + 1) / 2) }, (_, index) => windowAt(2 * index + 1));
  // Three bytes have no second window of their own, so the byte before them counts as unknown.
  return [cheapest(even) ?? windowAt(0), cheapest(odd) ?? windowAt(-1)];
}

function cheapest(windows: readonly AnchorWindow[]): AnchorWindow | undefined {
  return windows.toSorted((a, b) => windowCost(a.bytes) - windowCost(b.bytes))[0];
}
