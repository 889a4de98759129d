import { constantFrom, nat, string, tuple, type Arbitrary } from "fast-check";

const STRANGE = [
  "",
  "\0",
  "\uFEFF",
  '"',
  "'''",
  "[[",
  "]]",
  "{",
  "}",
  "=",
  ":",
  "\\",
  "#",
  "\n",
  "- ",
  "|",
  "(?",
  ")*",
  "99999999999",
];

/** A text with a part of it taken out or put in once more, and something strange in its place. */
export function damaged(text: string): Arbitrary<string> {
  const strange = tuple(constantFrom(...STRANGE), string({ maxLength: 4 })).map((parts) => parts.join(""));
  return tuple(nat(text.length), nat(60), nat(text.length), strange).map(
    ([at, length, other, inserted]) =>
      text.slice(0, at) + inserted + text.slice(other, other + length) + text.slice(at + length),
  );
}
