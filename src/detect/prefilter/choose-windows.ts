import { windowCost } from "./window-cost.js";

/** Four bytes by which an anchor is recognised, and where they begin, counted from the anchor's start. */
export interface AnchorWindow {
  readonly offset: number;
  /** For each of the four bytes what it may be. */
  readonly choices: readonly (readonly number[])[];
}

/** A text to be recognised. */
export interface WindowedText {
  readonly text: Uint8Array;
  readonly ignoreCase: boolean;
  /** The bytes that may follow it. */
  readonly followers: readonly number[];
}

const ANY = Array.from({ length: 256 }, (_, byte) => byte);

/** The cheapest window at an even offset and the cheapest at an odd one: wherever the anchor stands, one of them is at an even position. */
export function chooseWindows(windowed: WindowedText): readonly [AnchorWindow, AnchorWindow] {
  const last = windowed.text.length - 3;
  const even = Array.from({ length: Math.floor(last / 2) + 1 }, (_, index) => windowAt(windowed, 2 * index));
  const odd = Array.from({ length: Math.floor((last + 1) / 2) }, (_, index) => windowAt(windowed, 2 * index + 1));
  // Three bytes have no second window of their own, so the byte before them has to count as unknown.
  return [cheapest(even) ?? windowAt(windowed, 0), cheapest(odd) ?? windowAt(windowed, -1)];
}

function windowAt({ text, ignoreCase, followers }: WindowedText, offset: number): AnchorWindow {
  const choicesAt = (at: number): readonly number[] => {
    const byte = text[at];
    if (byte === undefined) return at === text.length ? followers : ANY;
    return ignoreCase && byte >= 0x61 && byte <= 0x7a ? [byte, byte & 0xdf] : [byte];
  };
  return { offset, choices: [0, 1, 2, 3].map((index) => choicesAt(offset + index)) };
}

function cheapest(windows: readonly AnchorWindow[]): AnchorWindow | undefined {
  return windows.toSorted((a, b) => costOf(a) - costOf(b))[0];
}

function costOf({ choices }: AnchorWindow): number {
  return windowCost(choices.map((bytes) => (bytes.length > 2 ? null : (bytes[0] ?? null))));
}
