import { describe, expect, it } from "vitest";
import { shorten } from "../../src/report/words/shorten.js";
import { visible } from "../../src/report/words/visible.js";

describe("visible text", () => {
  for (const [text, shown] of [
    ["src/a b.pem", "src/a b.pem"],
    ["gnp\u202Eexe", "gnp\u2039U+202E\u203Aexe"],
    ["a\tb\r\nc\0", "a\u2039U+0009\u203Ab\u2039U+000D\u203A\u2039U+000A\u203Ac\u2039U+0000\u203A"],
    ["\uFEFFx\u200By", "\u2039U+FEFF\u203Ax\u2039U+200B\u203Ay"],
    ["tag \u{E0041}", "tag \u2039U+E0041\u203A"],
    ["half \uD800", "half \u2039U+D800\u203A"],
    ["שלום, 键, é", "שלום, 键, é"],
  ] as const) {
    it(`shows ${JSON.stringify(text)} as ${shown}`, () => expect(visible(text)).toBe(shown));
  }

  it("cuts piles of marks that would cover other lines", () => {
    expect(visible(`z${"\u0301".repeat(40)}`)).toBe("z\u0301\u0301\u203938 more marks\u203A");
  });
});

describe("shortened text", () => {
  it("keeps both ends", () => expect(shorten("abcdefghij", 7)).toBe("ab\u2026ghij"));

  it("stays whole where it fits", () => expect(shorten("abcdefg", 7)).toBe("abcdefg"));

  it("breaks no character in two", () => expect(shorten("ab\u{1F511}cdef\u{1F511}gh", 8)).not.toMatch(/\p{Cs}/u));
});
