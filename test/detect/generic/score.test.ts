import { describe, expect, it } from "vitest";
import { featureNames } from "#detect/generic/features/features";
import { explainScore, likelihood } from "#detect/generic/score";
import model from "../../../src/detect/generic/model.json" with { type: "json" };

describe("the scorer", () => {
  it("was trained on the measures that the product takes", () => {
    expect(model.features).toEqual(featureNames);
  });

  it("has trees whose ways all end in a leaf", () => {
    const broken = model.trees.filter(({ feature, threshold, left, right, leaves }) => {
      const targets = [...left, ...right];
      const isSound = [threshold, left, right].every(({ length }) => length === feature.length);
      return !isSound || targets.some((to) => (to < 0 ? ~to >= leaves.length : to >= feature.length));
    });
    expect(broken).toEqual([]);
  });

  it("gives the same likelihood with and without the shares", () => {
    const measures = new Float32Array(featureNames.length).fill(0.5);
    expect(explainScore(measures).likelihood).toBe(likelihood(measures));
  });
});
