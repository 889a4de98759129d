/** Runs of marks that pile up on one letter and would cover the lines around it. */
const PILE = /\p{M}{5,}/gu;

/**
 * Control, formatting, separator, surrogate and private characters: they hide, reorder or break text. Tab and line feed are among them.
 * The bidirectional controls that turn source text round are of category Cf (Unicode TR 36 and TR 39).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/** Untrusted text on one line, with every character that could hide or reorder others written as `<U+202E>` in angle quotes. */
export function visible(text: string): string {
  return text
    .replace(PILE, (marks) => `${marks.slice(0, 2)}\u2039${String([...marks].length - 2)} more marks\u203A`)
    .replace(UNSEEN, nameCharacter);
}

function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\u2039U+${code.toString(16).toUpperCase().padStart(4, "0")}\u203A`;
}
