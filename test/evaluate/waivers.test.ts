import { describe, expect, test } from "vitest";
import { findWaiver, type LocatedWaiver } from "../../src/evaluate/waivers.js";

const FINDING = {
  fingerprint: "f1",
  rule: "stale-key",
  phase: "storage",
  resource: "spki:5e",
  locationIds: ["l1", "l2"],
};
const ACCEPTED = { reason: "a sample", approver: "Ann", until: "2026-06-30" };
const NO_PLACES = { reason: "a sample", approver: "Ann", until: "2026-06-30", locations: null };
const covered = (entry: Partial<LocatedWaiver>, at = "2026-01-01T00:00:00Z"): boolean =>
  findWaiver([{ ...NO_PLACES, ...entry }], FINDING, at) !== null;

describe("An accepted risk", () => {
  test("comes back with its reason, its approver and its end", () => {
    expect(findWaiver([{ ...NO_PLACES, fingerprint: "f1" }], FINDING, "2026-01-01T00:00:00Z")).toEqual(ACCEPTED);
  });

  test.each<[string, Partial<LocatedWaiver>, boolean]>([
    ["by fingerprint", { fingerprint: "f1" }, true],
    ["by rule and resource", { rule: "stale-key", resource: "spki:5e" }, true],
    ["by fingerprint and rule", { fingerprint: "f1", rule: "stale-key" }, true],
    ["not by another fingerprint", { fingerprint: "f2" }, false],
    ["not by a fingerprint of another rule", { fingerprint: "f1", rule: "weak-key" }, false],
    ["not by the rule alone", { rule: "stale-key" }, false],
    ["not by the resource alone", { resource: "spki:5e" }, false],
    ["not by nothing", {}, false],
    ["by all its places", { locations: new Set(["l1", "l2", "l3"]) }, true],
    ["not by some of its places", { locations: new Set(["l1"]) }, false],
  ])("covers a finding %s", (_, entry, expected) => {
    expect(covered(entry)).toBe(expected);
  });

  test.each([
    ["another phase than storage: that a secret lies there says nothing of its age", { ...FINDING, phase: "rotation" }],
    ["a finding without places", { ...FINDING, locationIds: [] }],
  ])("of places does not cover %s", (_, finding) => {
    const everywhere = { ...ACCEPTED, locations: new Set(["l1", "l2"]) };
    expect(findWaiver([everywhere], finding, "2026-01-01T00:00:00Z")).toBeNull();
  });

  test("covers its last day, and nothing after it", () => {
    expect([
      covered({ fingerprint: "f1" }, "2026-06-30T23:59:59Z"),
      covered({ fingerprint: "f1" }, "2026-07-01T00:00:00Z"),
    ]).toEqual([true, false]);
  });

  test("that has run out gives way to one that has not", () => {
    const entries = [
      { ...NO_PLACES, fingerprint: "f1", until: "2025-12-31" },
      { ...NO_PLACES, fingerprint: "f1", approver: "Bob" },
    ];
    expect(findWaiver(entries, FINDING, "2026-01-01T00:00:00Z")?.approver).toBe("Bob");
  });
});
