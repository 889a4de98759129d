import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../src/detect/engine/candidate.js";
import { settleOverlaps } from "../../../src/detect/engine/settle-overlaps.js";

function candidate(pattern: string, [start, end]: readonly [number, number], more: Partial<Candidate> = {}): Candidate {
  return {
    pattern,
    specificity: 50,
    start,
    end,
    confidence: "shaped",
    materials: [],
    reasons: [],
    dropped: null,
    ...more,
  };
}

function settled(...candidates: readonly Candidate[]): string[] {
  return settleOverlaps(candidates).map(({ pattern }) => pattern);
}

describe("settleOverlaps", () => {
  it("keeps candidates that do not touch, in order of their start", () => {
    expect(settled(candidate("b", [10, 20]), candidate("a", [0, 10]))).toEqual(["a", "b"]);
  });

  it("lets the more specific of two overlapping candidates stay, whichever starts first", () => {
    expect(settled(candidate("vendor", [5, 15]), candidate("generic", [0, 20], { specificity: 0 }))).toEqual([
      "vendor",
    ]);
    expect(settled(candidate("vendor", [0, 15]), candidate("generic", [10, 40], { specificity: 0 }))).toEqual([
      "vendor",
    ]);
  });

  it("lets the longer of two equally specific candidates stay", () => {
    expect(settled(candidate("short", [0, 5]), candidate("long", [2, 20]))).toEqual(["long"]);
  });

  it("never lets a dropped candidate hide a kept one that is as specific", () => {
    expect(settled(candidate("dropped", [0, 20], { dropped: "placeholder" }), candidate("kept", [5, 10]))).toEqual([
      "kept",
    ]);
  });

  it("lets what a specific pattern dropped stay dropped for a general one", () => {
    const example = candidate("vendor", [0, 20], { dropped: "placeholder" });
    expect(settled(example, candidate("generic", [0, 20], { specificity: 0 }))).toEqual(["vendor"]);
  });

  it("gives the same result whatever the order of the candidates", () => {
    const all = [candidate("a", [0, 8]), candidate("b", [4, 16]), candidate("c", [15, 30]), candidate("d", [20, 22])];
    expect(settled(...all.toReversed())).toEqual(settled(...all));
  });
});
