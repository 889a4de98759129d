import { CAPITAL, classesAt, DIGIT, LETTER, SMALL } from "./character-classes.js";

const NEWLINE = 10;
const RETURN = 13;

/** Length of the longest run of characters of a class. */
export function longestRun(text: string, bits: number): number {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = (classesAt(text, at) & bits) === 0 ? 0 : run + 1;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Length of the longest run of one character, two of it at least; ends of lines do not count. */
export function longestRepeat(text: string): number {
  let longest = 1;
  let run = 0;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = code === last && code !== NEWLINE && code !== RETURN ? run + 1 : 1;
    last = code;
    if (run > longest) longest = run;
  }
  return longest === 1 ? 0 : longest;
}

/** How often letters and digits, or a small letter and a capital, stand side by side; each character counts once. */
export function countChanges(text: string): number {
  let changes = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isChange(classesAt(text, at), classesAt(text, at + 1))) continue;
    changes++;
    at++;
  }
  return changes;
}

function isChange(left: number, right: number): boolean {
  if ((left & DIGIT) !== 0) return (right & LETTER) !== 0;
  if ((left & LETTER) === 0) return false;
  return (right & DIGIT) !== 0 || ((left & SMALL) !== 0 && (right & CAPITAL) !== 0);
}

/** How many steps of one up, or of one down, follow each other at most: 3 in `1234` and in `dcba`. */
export function longestCount(text: string): number {
  return Math.max(longestSteps(text, 1), longestSteps(text, -1));
}

function longestSteps(text: string, step: number): number {
  let longest = 0;
  let run = 0;
  for (let at = 1; at < text.length; at++) {
    run = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** How many steps to the next key of a keyboard's row follow each other at most: 3 in `asdf`. */
export function longestWalk(text: string): number {
  let longest = 0;
  let run = 0;
  let last = keyAt(text, 0);
  for (let at = 1; at < text.length; at++) {
    const key = keyAt(text, at);
    run = key > 0 && last > 0 && Math.abs(key - last) === 1 ? run + 1 : 0;
    last = key;
    if (run > longest) longest = run;
  }
  return longest;
}

const ROWS = "qwertyuiop asdfghjkl zxcvbnm";
const keys = Uint8Array.from({ length: 256 }, (_, code) => keyOf(String.fromCharCode(code).toLowerCase()));

// Rows are parted by a place that no key has.
function keyOf(letter: string): number {
  return letter === " " ? 0 : ROWS.indexOf(letter) + 1;
}

function keyAt(text: string, at: number): number {
  return keys[text.charCodeAt(at)] ?? 0;
}
