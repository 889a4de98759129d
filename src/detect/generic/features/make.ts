import * as is from "./character-classes.js";

/** What a text is made of, counted in a few walks without making strings. */
export interface Make {
  readonly length: number;
  readonly digits: number;
  readonly capitals: number;
  readonly smalls: number;
  readonly vowels: number;
  /** How many different characters there are. */
  readonly different: number;
  /** Shannon entropy in bits for each character. */
  readonly entropy: number;
  /** Classes that all characters have, and classes that some character has. */
  readonly all: number;
  readonly some: number;
}

const counts = new Uint16Array(256);

/** Counts the characters of a latin1 text. */
export function countMake(text: string): Make {
  const { length } = text;
  counts.fill(0);
  let all = length === 0 ? 0 : 0xffff;
  let some = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at) & 255;
    counts[code] = (counts[code] ?? 0) + 1;
    const classes = is.classesAt(text, at);
    all &= classes;
    some |= classes;
  }
  return { length, all, some, ...countClasses(text), ...countDifferent(length) };
}

function countClasses(text: string): Pick<Make, "digits" | "capitals" | "smalls" | "vowels"> {
  let digits = 0;
  let capitals = 0;
  let smalls = 0;
  let vowels = 0;
  for (let at = 0; at < text.length; at++) {
    const classes = is.classesAt(text, at);
    digits += classes & is.DIGIT;
    capitals += (classes & is.CAPITAL) / is.CAPITAL;
    smalls += (classes & is.SMALL) / is.SMALL;
    vowels += (classes & is.VOWEL) / is.VOWEL;
  }
  return { digits, capitals, smalls, vowels };
}

function countDifferent(length: number): Pick<Make, "different" | "entropy"> {
  let different = 0;
  let entropy = 0;
  for (let code = 0; code < 256; code++) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    different++;
    entropy -= (count / length) * Math.log2(count / length);
  }
  return { different, entropy };
}
