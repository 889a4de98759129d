import { words } from "../words.js";

const LETTERS = 27;
const FOLD = 0x20;
const SPACE = 0x20;
// Counted as if every pair had been seen half a time: pairs of no word are rare, not impossible.
const UNSEEN = 0.5;

let likeness: Float32Array | undefined;

/** How many pairs of letters stand side by side in a text, and how much more often words hold them than letters drawn by lot: the mean of the logarithms. */
export function measureWordLikeness(text: string): { readonly pairs: number; readonly likeness: number } {
  const known = (likeness ??= learnPairs());
  let pairs = 0;
  let sum = 0;
  let first = letterAt(text, 0);
  for (let at = 1; at < text.length; at++) {
    const second = letterAt(text, at);
    if (first > 0 && second > 0) {
      pairs++;
      sum += known[first * LETTERS + second] ?? 0;
    }
    first = second;
  }
  return { pairs, likeness: pairs === 0 ? 0 : sum / pairs };
}

// At the first use only: most files ask for no word.
function learnPairs(): Float32Array {
  const pairs = new Float32Array(LETTERS * LETTERS);
  const firsts = new Float32Array(LETTERS);
  for (let at = 1; at < words.length; at++) {
    const first = letterAt(words, at - 1);
    const second = letterAt(words, at);
    pairs[first * LETTERS + second] = (pairs[first * LETTERS + second] ?? 0) + 1;
    firsts[first] = (firsts[first] ?? 0) + 1;
  }
  return pairs.map((count, at) => {
    const all = firsts[Math.floor(at / LETTERS)] ?? 0;
    return Math.log(((count + UNSEEN) / (all + UNSEEN * LETTERS)) * LETTERS);
  });
}

// 1 to 26 in either case; 0 for all else.
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const letter = code === SPACE ? 0 : (code | FOLD) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
