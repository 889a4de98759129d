// Control, formatting (bidirectional ones too), separator, surrogate and private characters: in a terminal they hide, move or run things.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/** Untrusted text on one line of a terminal: what could steer the terminal is written as \u{...}. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
