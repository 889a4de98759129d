import { words } from "./words.js";

let known: ReadonlySet<string> | undefined;
let beginnings: ReadonlySet<string> | undefined;
const SEGMENT = /[A-Z]?[a-z]{2,40}|[A-Z]{3,40}/g;
const SHORTEST = 4;
const LONGEST = 14;

/** How much of a text lies in known words: their share of its characters, and the longest one's length. */
export function findWords(text: string): { readonly wordShare: number; readonly longestWord: number } {
  let covered = 0;
  let longest = 0;
  for (const [segment] of text.matchAll(SEGMENT)) {
    const word = segment.toLowerCase();
    const length = isKnown(word) ? word.length : joinedWords(word);
    covered += length;
    if (length > longest) longest = length;
  }
  return { wordShare: text.length === 0 ? 0 : covered / text.length, longestWord: longest };
}

function isKnown(word: string): boolean {
  return knownWords().has(word) || (word.endsWith("s") && knownWords().has(word.slice(0, -1)));
}

// Cut into a set at the first use only: most files ask for no word.
function knownWords(): ReadonlySet<string> {
  known ??= new Set(words.split(" "));
  return known;
}

function knownBeginnings(): ReadonlySet<string> {
  beginnings ??= new Set(Array.from(knownWords(), (word) => word.slice(0, SHORTEST)));
  return beginnings;
}

// `mongopass`, `helloworld`: letters that are words end to end; returns the letters covered.
function joinedWords(segment: string): number {
  let covered = 0;
  let at = 0;
  while (at <= segment.length - SHORTEST) {
    const length = longestAt(segment, at);
    covered += length;
    at += Math.max(1, length);
  }
  return covered;
}

function longestAt(segment: string, at: number): number {
  if (!knownBeginnings().has(segment.slice(at, at + SHORTEST))) return 0;
  for (let length = Math.min(LONGEST, segment.length - at); length >= SHORTEST; length--) {
    if (knownWords().has(segment.slice(at, at + length))) return length;
  }
  return 0;
}
