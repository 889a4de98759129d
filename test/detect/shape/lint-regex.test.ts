import { describe, expect, it } from "vitest";
import { lintRegex } from "#detect/shape/lint-regex";

describe("lintRegex", () => {
  it.each([
    "token=[a-f0-9]{32}",
    "(?:abc|def){1,3}x",
    "a{0,20}b{0,300}c",
    "[a-z]{1,200}[0-9]{1,200}",
    "(?<value>x{3})(?!y)",
  ])("lets %j pass", (source) => {
    expect(lintRegex(source)).toBeNull();
  });

  it.each([
    ["(", "not a regular expression"],
    ["abc.*", "a repeat without an upper bound"],
    ["abc+", "a repeat without an upper bound"],
    ["abc{3,}", "a repeat without an upper bound"],
    ["(?:a{1,9}b){1,9}", "a repeat within a repeat"],
    ["[a-z]{1,200}[a-z0-9]{1,200}", "long repeats of the same characters side by side"],
    ["[a-z]{1,200}x{0,1}\\w{1,200}", "long repeats of the same characters side by side"],
    ["(a)\\1", "a back-reference"],
  ])("refuses %j: %s", (source, complaint) => {
    expect(lintRegex(source)).toBe(complaint);
  });
});
