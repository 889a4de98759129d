import { describe, expect, it } from "vitest";
import { encodeRows } from "../../src/cli/stored/encode-rows.js";

const answer = {
  columns: ["name", "keys"],
  rows: [
    ["RSA-2048", 12n],
    ['=cmd|"x"', null],
  ],
};

describe("rows of an inventory", () => {
  it("as a table have aligned columns and a count", () => {
    expect(encodeRows(answer, "table")).toBe('name      keys\n----      ----\nRSA-2048  12\n=cmd|"x"\n(2 rows)\n');
  });

  it("as JSON are objects with plain numbers", () => {
    expect(JSON.parse(encodeRows(answer, "json"))).toEqual([
      { name: "RSA-2048", keys: 12 },
      { name: '=cmd|"x"', keys: null },
    ]);
  });

  it("as CSV can't run in a spreadsheet", () => {
    expect(encodeRows(answer, "csv")).toBe('name,keys\r\nRSA-2048,12\r\n"\'=cmd|""x""",\r\n');
  });

  it("as CSV keep negative numbers as numbers", () => {
    expect(encodeRows({ columns: ["n"], rows: [[-3]] }, "csv")).toBe("n\r\n-3\r\n");
  });

  it("keep a number as text in JSON where it is too large to be exact", () => {
    expect(encodeRows({ columns: ["n"], rows: [[2n ** 60n]] }, "json")).toContain('"1152921504606846976"');
  });
});
