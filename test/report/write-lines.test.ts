import { assert, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { LazyList } from "../../src/report/json/lazy-list.js";
import { writeLines } from "../../src/report/json/write-lines.js";

const write = (value: unknown): string => [...writeLines(value)].join("");
const plain = (at: number): object => ({ at, none: [], ...(at === 2 ? { some: [{}] } : {}) });

describe("JSON in lines", () => {
  it("spreads lists of records and keeps each record on its line", () => {
    expect(write({ a: 1, b: [{ c: [1, 2] }, { c: [] }], d: [] })).toBe(
      ["{", ' "a": 1,', ' "b": [', '  {"c":[1,2]},', '  {"c":[]}', " ],", ' "d": []', "}", ""].join("\n"),
    );
  });

  it("writes a lazy list as it would the list", () => {
    const record = (at: number): object => ({
      at,
      none: new LazyList([], record),
      ...(at === 2 ? { some: [{}] } : {}),
    });
    const numbers = [0, 1, 2, 3];
    expect(write({ lazy: new LazyList(numbers, record) })).toBe(write({ lazy: numbers.map(plain) }));
  });

  it("writes the items of a lazy list one by one", () => {
    const made: number[] = [];
    const list = new LazyList([0, 1, 2], (at) => {
      made.push(at);
      return { at };
    });
    const lines = writeLines(list)[Symbol.iterator]();
    lines.next();
    lines.next();
    expect(made).toEqual([0]);
  });

  it("reads back as what was written", () => {
    const readsBack = property(jsonValue(), (value) => {
      expect(JSON.stringify(JSON.parse(write(value)))).toBe(JSON.stringify(value));
    });
    expect(() => assert(readsBack)).not.toThrow();
  });
});
