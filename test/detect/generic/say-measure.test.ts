import { describe, expect, it } from "vitest";
import { featureNames } from "#detect/generic/features/features";
import { sayMeasure } from "#detect/generic/say-measure";

describe("a measure is said", () => {
  it.each([
    ["share of words", 0.1, true, "hardly a word in it"],
    ["share of words", 0.9, false, "it is made of words"],
    ["named a secret", 1, true, "named a secret"],
    ["named a secret", 0, false, "not named a secret"],
    ["is hexadecimal", 0, false, "is not hexadecimal"],
    ["name is capitals", 0, true, "name is not capitals"],
    ["holds a space", 0, true, "does not hold a space"],
    ["an example in the line", 0, true, "no example in the line"],
  ])("%s of %d", (label, measured, ...[speaksFor, said]) => {
    expect(sayMeasure(label, measured, speaksFor)).toBe(said);
  });

  it("with words for each that is taken", () => {
    const said = featureNames.flatMap((label) => [sayMeasure(label, 1, true), sayMeasure(label, 0, false)]);
    expect(said.filter((text) => text === "")).toEqual([]);
  });
});
