import { expect, it } from "vitest";
import { measureWordLikeness } from "#detect/generic/features/word-likeness";

it("is above nothing for words and below it for letters that no word puts side by side", () => {
  expect(measureWordLikeness("Winterpalace42").likeness).toBeGreaterThan(0.5);
  expect(measureWordLikeness("xqzvkjwqfx").likeness).toBeLessThan(-0.5);
});

it("looks at pairs of letters alone, in either case", () => {
  expect(measureWordLikeness("4THE-and.x")).toEqual({ ...measureWordLikeness("the and x"), pairs: 4 });
});

it("says nothing about a text without two letters side by side", () => {
  expect(measureWordLikeness("1a2b3c")).toEqual({ pairs: 0, likeness: 0 });
});
