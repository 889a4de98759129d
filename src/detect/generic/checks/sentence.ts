import type { Seen } from "../seen.js";
import type { Check } from "./check.js";

const SPACES = /\s/g;

/** Words with spaces between: what an interface says, not what a machine keeps. */
export const checkSentence: Check = (seen) => {
  const { value, place } = seen;
  const spaces = value.match(SPACES)?.length ?? 0;
  const isForeign = /[\x80-\xff]{2}/.test(value);
  if (place.kind === "translation" && (spaces > 0 || isForeign)) return "a translated text";
  if (spaces === 0) return isForeign && !/[!-@[-`{-~]/.test(value) ? "a word of another script" : null;
  if (spaces >= 3 || isForeign) return "a sentence";
  return isProse(seen, spaces) ? "words with spaces" : null;
};

function isProse({ value, wordShare }: Seen, spaces: number): boolean {
  if (/[.!?:]$/.test(value) && /^[A-Za-z]/.test(value)) return true;
  const letters = value.replace(/[^A-Za-z]/g, "").length;
  return wordShare > 0.3 || letters >= value.length - spaces - 1;
}
