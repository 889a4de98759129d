import { describe, expect, it } from "vitest";
import { nearest } from "../../src/cli/nearest.js";

const words = ["critical", "high", "medium", "low", "fail-on", "disabled-rules"];

describe("the word that was meant", () => {
  it.each([
    ["two letters swapped", "hgih", "high"],
    ["a letter left out", "critcal", "critical"],
    ["a wrong case", "MEDIUM", "medium"],
    ["a letter too many", "fail-oon", "fail-on"],
    ["a few slips in a long word", "disable-rule", "disabled-rules"],
    ["nothing that is near", "purple", null],
    ["nothing for a short word that differs in two letters", "bog", null],
  ])("is found for %s", (_, typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });
});
