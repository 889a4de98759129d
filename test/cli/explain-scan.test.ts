import { join } from "node:path";
import { expect, it } from "vitest";
import type { Audit } from "#index";
import { openInventory } from "#inventory/inventory";
import { explainScan } from "../../src/cli/scan/explain-scan.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { entry, SCAN } from "../inventory/samples.js";

it("A scan that explains itself says how often and how fast a provider was asked, the most frequent call first.", async () => {
  const file = join(temporaryFolder(), "inventory.duckdb");
  const inventory = await openInventory(file);
  const scan = await inventory.beginScan(SCAN);
  const grants = { call: "kms:ListGrants", requests: 10_010, places: 3, pacePerSecond: 20 };
  const keys = { call: "kms:ListKeys", requests: 12, places: 3, pacePerSecond: 100 };
  await inventory.record(
    entry(scan, [
      { kind: "asked", call: { ...keys, meanPerSecond: 4, peakPerSecond: 4 } },
      { kind: "asked", call: { ...grants, meanPerSecond: 19.96, peakPerSecond: 21 } },
    ]),
  );
  await inventory.close();
  // Of the audit it reads the number of the scan and the keys, of which there are none.
  const audit = { scan: { id: scan }, census: { keys: [] } } as unknown as Audit;
  expect(await explainScan(audit, file)).toBe(
    [
      "Kept",
      "  nothing",
      "",
      "Dropped candidates",
      "  none",
      "",
      "Requests (rates of the busiest account and region)",
      "  10,010 x kms:ListGrants in 3 places: 20.0 a second, at most 21, of 20 declared",
      "  12 x kms:ListKeys in 3 places: 4.0 a second, at most 4, of 100 declared",
      "",
    ].join("\n"),
  );
});

it("A scan that explains itself says each reason whole.", async () => {
  const location = {
    place: { kind: "file", path: "a.env" },
    span: { start: 0, end: 8, startLine: 1, startColumn: 5, endLine: 1, endColumn: 13 },
    patternTitle: "Token",
    confidence: "likely",
    reasons: ["has the shape of: Token", "passes has-digit"],
    allowedBy: null,
  };
  const audit = { scan: { id: 1 }, census: { keys: [{ locations: [location] }] } } as unknown as Audit;
  const explained = await explainScan(audit, ":memory:");
  expect(explained.split("\n")[1]).toBe("  a.env:1:5  Token, likely: has the shape of: Token; passes has-digit");
});
