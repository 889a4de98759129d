import { describe, expect, it } from "vitest";
import { compileRe2, compileSought } from "#detect/gitleaks/re2/compile-re2";
import { Re2Error } from "#detect/gitleaks/re2/re2-node";

function matchIn(expression: string, text: string): string | null {
  return new RegExp(compileRe2(expression).source).exec(text)?.[0] ?? null;
}

function complaint(expression: string): string {
  try {
    compileSought(expression);
  } catch (error) {
    if (error instanceof Re2Error) return error.message;
    throw error;
  }
  return "none";
}

const SAID: readonly (readonly [fact: string, expression: string, text: string, match: string | null])[] = [
  ["a flag at the start holds for all", "(?i)acme", "xACMEx", "ACME"],
  ["a flag later holds for the rest of its group", "a(b(?i)c)d", "abCd", "abCd"],
  ["and not behind it", "a(b(?i)c)d", "abCD", null],
  ["a flag of a group", "(?i:a)b", "Ab", "Ab"],
  ["and what takes it away", "(?i)a(?-i:b)c", "AbC", "AbC"],
  ["and keeps it away", "(?i)a(?-i:b)c", "ABC", null],
  ["dot and newline", "a(?s:.)b", "a\nb", "a\nb"],
  ["a dot stops at newlines alone", "a.b", "a\rb", "a\rb"],
  ["a dot stops at newlines", "a.b", "a\nb", null],
  ["a named group", "(?P<key>ab)c", "abc", "abc"],
  ["the end of the text", "ab\\z", "abz ab", "ab"],
  ["the end of a line", "(?m)ab$", "ab\nc", "ab"],
  ["the end of the text and no line", "ab$", "ab\nc", null],
  ["the start of the text", "^ab", "cab", null],
  ["an ASCII class", "[[:alnum:]_]+", "--a_1--", "a_1"],
  ["an ASCII class, negated", "[[:^digit:]]+", "12ab34", "ab"],
  ["a bracket that closes at once is a member", "[]a]+", "-]a]-", "]a]"],
  ["white space has no vertical tab", "a\\sb", "a\vb", null],
  ["hexadecimal characters", "\\x60\\x{27}", "`'", "`'"],
  ["characters beyond ASCII are their bytes", "é", "\xc3\xa9", "\xc3\xa9"],
  ["lazy repeats", "a.{0,9}?b", "a-b-b", "a-b"],
  ["braces that count nothing", "a{b}", "a{b}", "a{b}"],
  ["an open repeat ends after a thousand", "a+", "a".repeat(1500), "a".repeat(1000)],
  ["an open repeat of groups", "(?:[a-z]+\\.)+com", "mail.eu.acme.com", "mail.eu.acme.com"],
];

describe("what RE2 says is said in JavaScript", () => {
  it.each(SAID)("%s", (...[, expression, text, match]) => {
    expect(matchIn(expression, text)).toBe(match);
  });
});

describe("what can't be carried over is told", () => {
  it.each([
    ["(?=a)b", '"(?=a" is no group of RE2'],
    ["a\\pLb", "\\p has no counterpart here"],
    ["(a)\\1", "\\1 has no counterpart here"],
    ["[é]", "a class with characters beyond ASCII: bytes are looked at here"],
    ["[z-a]", "a range of characters that runs backwards"],
    ["[a", 'a "[" without its "]"'],
    ["(a", 'a "(" without its ")"'],
    ["a)", 'a ")" without its "("'],
    ["*a", 'a "*" with nothing to repeat'],
    ["a**", "a repeat of a repeat without a group around it"],
    ["a{2000}", "a repeat of 2000 to 2000: at most 1000"],
    ["(a+)+b", "it could be slow: a repeat within a repeat"],
    ["(?:a|a)*b", "it could be slow: a repeat within a repeat"],
    ["[a-z]*.*acme", "it could be slow: too much may stand before its fixed text"],
  ])("%s", (expression, message) => {
    expect(complaint(expression)).toBe(message);
  });

  it("says so where open repeats multiply", () => {
    expect(complaint("acme.*a.*b.*c")).toMatch(/^it could be slow: runs that overlap/);
  });
});

describe("what an expression is found by", () => {
  it("is a text that every match holds, with the distances to its ends", () => {
    expect(compileSought("[a-z]{0,20}acme_[0-9a-f]{8}").anchors).toEqual([
      {
        text: "acme_",
        ignoreCase: false,
        leastBefore: 0,
        mostBefore: 20,
        mostAfter: 13,
        gate: "alnum",
        minRun: 8,
      },
    ]);
  });

  it("ignores case where the expression does", () => {
    expect(compileSought("(?i)acme_key").anchors?.map(({ text, ignoreCase }) => [text, ignoreCase])).toEqual([
      ["acme_key", true],
    ]);
  });

  it("is nothing where no text stands in every match", () => {
    expect(compileSought("[0-9a-f]{32}").anchors).toBeNull();
  });
});
