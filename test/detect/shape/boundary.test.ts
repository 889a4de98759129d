import { expect, it } from "vitest";
import { leadingBoundary, leftBoundary } from "#detect/shape/boundary";
import { parseShape } from "#detect/shape/parse-shape";

it.each(["token", "word"] as const)(
  "the left boundary %s is found again where an expression begins with it",
  (name) => {
    const boundary = leftBoundary(name, parseShape("{base64:40}"));
    expect(leadingBoundary(`${boundary}abc(?:d|(?<=x))`)).toBe(boundary);
  },
);

it("an expression without a left boundary has none", () => {
  expect(leadingBoundary(`(?:abc|${leftBoundary("token", parseShape("abc"))}d)`)).toBeNull();
});
