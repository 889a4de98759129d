import { describe, expect, it } from "vitest";
import { byteSet, isSubset, mayOverlap, membersOf, toClassSource } from "#detect/shape/byte-set";

describe("byteSet", () => {
  it("reads ranges, characters and escapes", () => {
    expect(membersOf(byteSet("a-c\\-x\\n")).join("")).toBe("\n-abcx");
  });

  it("takes a dash at an end as a dash", () => {
    expect(membersOf(byteSet("+-")).join("")).toBe("+-");
  });

  it("holds all other bytes behind a caret", () => {
    expect(membersOf(byteSet("^\x00-\xfe"))).toEqual(["\xff"]);
  });

  it("comes back as a class of a regular expression with the same bytes", () => {
    const set = byteSet('A-Z0-9_+/"\\]\\\\\x80-\xff');
    const source = new RegExp(`^${toClassSource(set)}$`);
    expect(Array.from({ length: 256 }, (_, byte) => (source.test(String.fromCharCode(byte)) ? 1 : 0))).toEqual([
      ...set,
    ]);
  });

  it("knows what lies within what", () => {
    const [hex, word, signs] = [byteSet("0-9a-f"), byteSet("\\w0-9a-z"), byteSet("+/")];
    expect([isSubset(hex, word), isSubset(word, hex), mayOverlap(hex, word), mayOverlap(hex, signs)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
