import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encode } from "../../src/report/encoders/sarif.js";
import { largeAudit } from "./large-audit.js";

interface Run {
  readonly results: readonly unknown[];
  readonly invocations: readonly {
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
}

describe("the SARIF report of more than an upload may hold", () => {
  it("stays within what GitHub takes, and says what it cut off", () => {
    const text = encode(largeAudit({ findings: 26_000, rules: 8, placesEach: 4 }));
    const [only] = (JSON.parse(text) as { runs: readonly [Run] }).runs;
    expect(only.results.length).toBe(25_000);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(only.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      "1000 further findings, none worse than those here, are in the JSON report: SARIF uploads have limits",
      "25000 further places of findings are in the JSON report: SARIF uploads have limits",
    ]);
  });
});
