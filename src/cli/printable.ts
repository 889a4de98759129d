// Control, formatting (bidirectional ones too), separator, surrogate and private characters: in a terminal they hide, move or run things.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

// Longer names say nothing more to a reader; the reports have them whole.
const MOST = 400;

/** Untrusted text on one line of a terminal: what could steer the terminal is written as \u{...}; of more than `most` units the middle is left out. */
export function printable(text: string, most = MOST): string {
  const short = text.length <= most ? text : `${text.slice(0, most / 2)}...${text.slice(-most / 2)}`;
  return short.replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
