import { expect, it } from "vitest";
import { describeCost } from "../../src/cli/rules/run-rules-cost.js";

const COST = { windows: 3, tries: 9, bytes: 400, matches: 1, microseconds: 50 };

it("costs are shown in numbers for each megabyte", () => {
  const costs = [
    { pattern: null, hits: 30, ...COST, anchors: [{ text: "password", hits: 30 }] },
    { pattern: "acme-token", hits: 4, ...COST, anchors: [{ text: "acme_", hits: 4 }] },
  ];
  const measured = { files: 3, bytes: 2_000_000, seconds: 0.5, costs };
  expect(describeCost(measured, measured).split("\n")).toEqual([
    "3 files, 2 MB, in 0.5 s, of which 0 s with hits of 2 patterns",
    "for each megabyte:",
    "pattern                        hits  windows  tries   bytes  matches     µs  busiest anchor",
    'secrets without a known form  15.00     1.50   4.50  200.00     0.50  25.00  "password"',
    'acme-token                     2.00     1.50   4.50  200.00     0.50  25.00  "acme_"',
    "",
  ]);
});
