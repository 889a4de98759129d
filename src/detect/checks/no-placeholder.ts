import { longestSequence } from "./parts/longest-sequence.js";

// Words by which documentation says "put yours here"; a random token holds one of them less than once in a million.
const WORDS =
  /example|placeholder|change_?-?me|replace|redacted|dummy|foobar|your[-_a-z]|my[-_](?:token|secret|key|api)|insert[-_]|(?:here|goes)$|deadbeef|not[-_]?a?[-_]?real|fake|sample|xxxx|^urn:|\*{3}|\.{4}|\$\{|\{\{|<[a-z]/iu;
const LONGEST_REPEAT = 6;
const LONGEST_SEQUENCE = 10;
// Hexadecimal digits in their order: no sequence of bytes, as nothing lies between 9 and a.
const COUNTED = /0123456789abcdef|abcdef0123456789/iu;

/** Not a stand-in: no word of documentation, no character seven times in a row, no eleven letters or digits in their natural order. */
export function noPlaceholder(value: string): true | string {
  if (WORDS.test(value)) return "a word that stands for a secret";
  if (repeats(value)) return "one character again and again";
  if (COUNTED.test(value)) return "letters or digits in their natural order";
  return longestSequence(value) <= LONGEST_SEQUENCE || "letters or digits in their natural order";
}

function repeats(value: string): boolean {
  let run = 0;
  for (let at = 0; at < value.length; at++) {
    run = value[at] === value[at - 1] ? run + 1 : 1;
    if (run > LONGEST_REPEAT) return true;
  }
  return isCycle(value);
}

// "abcabcabcabc": the same few characters over and over, from start to end.
function isCycle(value: string): boolean {
  for (let period = 1; period <= 4 && period * 4 <= value.length; period++) {
    if (value.slice(period) === value.slice(0, -period)) return true;
  }
  return false;
}
