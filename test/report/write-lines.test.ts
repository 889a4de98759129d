import { assert, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { writeLines } from "../../src/report/json/write-lines.js";

describe("JSON in lines", () => {
  it("spreads lists of records and keeps each record on its line", () => {
    expect(writeLines({ a: 1, b: [{ c: [1, 2] }, { c: [] }], d: [] })).toBe(
      ["{", ' "a": 1,', ' "b": [', '  {"c":[1,2]},', '  {"c":[]}', " ],", ' "d": []', "}"].join("\n"),
    );
  });

  it("reads back as what was written", () => {
    const readsBack = property(jsonValue(), (value) => {
      expect(JSON.stringify(JSON.parse(writeLines(value)))).toBe(JSON.stringify(value));
    });
    expect(() => assert(readsBack)).not.toThrow();
  });
});
