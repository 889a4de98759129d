import { expect, it } from "vitest";
import { countOf } from "#detect/generic/features/count-of";

it("counts places side by side, not those that lie over each other", () => {
  expect(countOf("aba", "ababa aba")).toBe(2);
});

it("does not look for texts of one or two characters", () => {
  expect(countOf("ab", "ababab")).toBe(0);
});
