const PAIRS: readonly (readonly [first: string, second: string])[] = [
  ["bcdfghjklmnpqrstvwxz", "jqxzvkwfgb"],
  ["jqxzv", "bcdfghjklmnpqrstvwxz"],
  ["aeiou", "jqx"],
];
const FOLD = 0x20;
const LETTERS = 32;

// One byte for each two letters; the rest of the alphabet's 32 places stays empty.
const isRare = new Uint8Array(LETTERS * LETTERS);
for (const [firsts, seconds] of PAIRS) {
  for (const first of firsts) for (const second of seconds) isRare[placeOf(first) * LETTERS + placeOf(second)] = 1;
}

/** How many pairs of letters English words hardly have; random letters have them everywhere. */
export function countRarePairs(text: string): number {
  let pairs = 0;
  let first = letterAt(text, 0);
  for (let at = 1; at < text.length; at++) {
    const second = letterAt(text, at);
    pairs += isRare[first * LETTERS + second] ?? 0;
    first = second;
  }
  return pairs;
}

// 1 to 26 in either case; 0 for all else.
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | FOLD) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

function placeOf(letter: string): number {
  return letter.charCodeAt(0) - 96;
}
