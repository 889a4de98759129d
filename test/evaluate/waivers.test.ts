import { describe, expect, test } from "vitest";
import { findWaiver, type WaiverEntry } from "../../src/evaluate/waivers.js";

const FINDING = { fingerprint: "f1", rule: "stale-key", resource: "spki:5e" };
const ACCEPTED = { reason: "a sample", approver: "Ann", until: "2026-06-30" };
const covered = (entry: Partial<WaiverEntry>, at = "2026-01-01T00:00:00Z"): boolean =>
  findWaiver([{ ...ACCEPTED, ...entry }], FINDING, at) !== null;

describe("An accepted risk", () => {
  test("comes back with its reason, its approver and its end", () => {
    expect(findWaiver([{ ...ACCEPTED, fingerprint: "f1" }], FINDING, "2026-01-01T00:00:00Z")).toEqual(ACCEPTED);
  });

  test.each<[string, Partial<WaiverEntry>, boolean]>([
    ["by fingerprint", { fingerprint: "f1" }, true],
    ["by rule and resource", { rule: "stale-key", resource: "spki:5e" }, true],
    ["by fingerprint and rule", { fingerprint: "f1", rule: "stale-key" }, true],
    ["not by another fingerprint", { fingerprint: "f2" }, false],
    ["not by a fingerprint of another rule", { fingerprint: "f1", rule: "weak-key" }, false],
    ["not by the rule alone", { rule: "stale-key" }, false],
    ["not by the resource alone", { resource: "spki:5e" }, false],
    ["not by nothing", {}, false],
  ])("covers a finding %s", (_, entry, expected) => {
    expect(covered(entry)).toBe(expected);
  });

  test("covers its last day, and nothing after it", () => {
    expect([
      covered({ fingerprint: "f1" }, "2026-06-30T23:59:59Z"),
      covered({ fingerprint: "f1" }, "2026-07-01T00:00:00Z"),
    ]).toEqual([true, false]);
  });

  test("that has run out gives way to one that has not", () => {
    const entries = [
      { ...ACCEPTED, fingerprint: "f1", until: "2025-12-31" },
      { ...ACCEPTED, fingerprint: "f1", approver: "Bob" },
    ];
    expect(findWaiver(entries, FINDING, "2026-01-01T00:00:00Z")?.approver).toBe("Bob");
  });
});
