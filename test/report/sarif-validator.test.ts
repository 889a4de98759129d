import { describe, expect, it } from "vitest";
import { encode } from "../../src/report/encoders/sarif.js";
import { validateSarif } from "../counterparts/sarif-multitool.js";
import { audits, readAudit } from "./read-audit.js";

describe("Microsoft's SARIF validator", () => {
  it("is heard when it complains", async () => {
    const broken = encode(readAudit("empty"))
      .replace('"version": "2.1.0"', '"version": "9.9.9"')
      .replace('"results": []', '"results": [{}]');
    expect((await validateSarif(broken)).some((line) => line.startsWith("error"))).toBe(true);
  });

  for (const name of audits) {
    it(`finds no error in the report of the ${name} audit`, async () => {
      expect((await validateSarif(encode(readAudit(name)))).filter((line) => line.startsWith("error"))).toEqual([]);
    });
  }
});
