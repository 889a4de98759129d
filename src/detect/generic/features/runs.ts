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
