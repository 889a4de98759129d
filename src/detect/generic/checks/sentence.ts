import { mayBeChosen } from "../is-chosen.js";
import type { Seen } from "../seen.js";
import type { Check } from "./check.js";

const SPACES = /\s/g;
// UTF-8 of anything but ASCII, seen as latin1.
const FOREIGN = /[\x80-\xff]{2}/;
const PUNCTUATION = /[!-@[-`{-~]/;

/** Words with spaces between: what an interface says, not what a machine keeps. */
export const checkSentence: Check = (seen) => {
  const spaces = seen.value.match(SPACES)?.length ?? 0;
  const isForeign = FOREIGN.test(seen.value);
  if (spaces === 0 && (!isForeign || PUNCTUATION.test(seen.value))) return null;
  if (seen.place.kind === "translation") return spaces === 0 ? "a word of another script" : "a translated text";
  return mayBeChosen(seen) ? null : refuse(seen, { spaces, isForeign });
};

interface Makeup {
  readonly spaces: number;
  readonly isForeign: boolean;
}

function refuse(seen: Seen, { spaces, isForeign }: Makeup): string | null {
  if (spaces === 0) return "a word of another script";
  if (spaces >= 3 || isForeign) return "a sentence";
  return isProse(seen, spaces) ? "words with spaces" : null;
}

function isProse({ value, wordShare }: Seen, spaces: number): boolean {
  if (/[.!?:]$/.test(value) && /^[A-Za-z]/.test(value)) return true;
  const letters = value.replace(/[^A-Za-z]/g, "").length;
  return wordShare > 0.3 || letters >= value.length - spaces - 1;
}
