import { describe, expect, it } from "vitest";
import { byteSet } from "#detect/shape/byte-set";
import { parseShape } from "#detect/shape/parse-shape";
import { ShapeError } from "#detect/shape/shape-error";

describe("parseShape", () => {
  it("reads literals and runs of classes", () => {
    expect(parseShape("ghp_{hex:36}")).toEqual([
      { kind: "literal", text: "ghp_" },
      { kind: "run", set: byteSet("0-9a-f"), least: 36, most: 36 },
    ]);
  });

  it("reads counts of all three forms, and one where none is given", () => {
    const counts = parseShape("{digit:2-5}{digit:7+}{digit}").map((node) =>
      node.kind === "run" ? [node.least, node.most] : [],
    );
    expect(counts).toEqual([
      [2, 5],
      [7, 2048],
      [1, 1],
    ]);
  });

  it("reads sets of its own in brackets", () => {
    expect(parseShape("{[a-c_\\-\\]]:3}")).toEqual([{ kind: "run", set: byteSet("a-c_\\-\\]"), least: 3, most: 3 }]);
  });

  it("reads alternatives, optional parts and the mark of the secret", () => {
    expect(parseShape("(a|b)(c)?<d>")).toEqual([
      { kind: "choice", options: [[{ kind: "literal", text: "a" }], [{ kind: "literal", text: "b" }]] },
      { kind: "choice", options: [[{ kind: "literal", text: "c" }], []] },
      { kind: "value", nodes: [{ kind: "literal", text: "d" }] },
    ]);
  });

  it("takes a character after a backslash as it is", () => {
    expect(parseShape("\\{\\(\\\\\\n")).toEqual([{ kind: "literal", text: "{(\\\n" }]);
  });

  it.each([
    ["", 0, "an empty shape"],
    ["ab{nosuch:3}", 2, 'an unknown class "nosuch"'],
    ["ab{hex:5-2}", 2, "a count of 5 to 2"],
    ["ab{hex:99999}", 2, "a count of 99999"],
    ["ab{hex", 2, "braces that can't be read"],
    ["ab(c", 2, 'a "(" without its ")"'],
    ["ab)", 2, 'an unexpected ")"'],
    ["<a><b>", 3, "a second <"],
    ["a\\d", 1, "an unknown escape \\d"],
    ["a\u20ac", 1, '"\u20ac" is not latin1'],
    ["((((((((((a))))))))))", 8, "too many groups within each other"],
  ])("refuses %j at character %i", (shape, at, message) => {
    const error = refusal(shape);
    expect([error.at, error.message]).toEqual([at, message]);
  });

  it("says which classes there are", () => {
    const error = refusal("{nosuch:3}");
    expect(error.hint).toMatch(/^classes are digit, lower, .*base62.*, assign, uuid$/u);
  });
});

function refusal(shape: string): ShapeError {
  try {
    parseShape(shape);
  } catch (error) {
    if (error instanceof ShapeError) return error;
  }
  throw new Error("was not refused");
}
