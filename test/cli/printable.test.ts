import { expect, it } from "vitest";
import { printable } from "../../src/cli/printable.js";

it("untrusted text can't steer a terminal or hide a part of itself", () => {
  expect(printable("a\u001B[31mb\nc\u202Ed\u200Be f\u00E9")).toBe("a\\u{1b}[31mb\\u{a}c\\u{202e}d\\u{200b}e f\u00E9");
});

it("the middle of a long text is left out, more of it where less is wanted", () => {
  expect([printable("a".repeat(401)).length, printable("abcdef", 4)]).toEqual([403, "ab...ef"]);
});
