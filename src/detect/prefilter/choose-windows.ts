import type { AnchorWindow } from "./anchor-window.js";
import { windowCost } from "./window-cost.js";
import { foldedTrigrams } from "./window-hashes.js";

/** A text to be recognised. */
export interface WindowedText {
  readonly text: Uint8Array;
  readonly ignoreCase: boolean;
  /** The bytes that may follow it. */
  readonly followers: readonly number[];
}

const ANY = Array.from({ length: 256 }, (_, byte) => byte);

/** How many texts have a folded trigram in a window of theirs. */
export type Sharing = ReadonlyMap<number, number>;

/**
 * The windows of texts: for each the cheapest at an even offset and the cheapest at an odd one, for wherever a text stands, one of
 * them is at an even position. Chosen twice: the second time a trigram that others have, too, is cheaper.
 */
export function chooseAllWindows(texts: readonly WindowedText[]): readonly (readonly [AnchorWindow, AnchorWindow])[] {
  const alone = texts.map((text) => chooseWindows(text, new Map()));
  const sharing = new Map<number, number>();
  for (const trigram of alone.flatMap((windows) => [...new Set(windows.flatMap(foldedTrigrams))]))
    sharing.set(trigram, (sharing.get(trigram) ?? 0) + 1);
  return texts.map((text) => chooseWindows(text, sharing));
}

function chooseWindows(windowed: WindowedText, sharing: Sharing): readonly [AnchorWindow, AnchorWindow] {
  const cheapest = (windows: readonly AnchorWindow[]): AnchorWindow | undefined =>
    windows.toSorted((a, b) => costOf(a, sharing) - costOf(b, sharing))[0];
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

function costOf(window: AnchorWindow, sharing: Sharing): number {
  const bytes = window.choices.map((choices) => (choices.length > 2 ? null : (choices[0] ?? null)));
  // Of what may be any byte there is no one trigram that others could have.
  const [trigram = 0] = bytes.slice(0, 3).includes(null) ? [] : foldedTrigrams(window);
  return windowCost(bytes, sharing.get(trigram) ?? 1);
}
