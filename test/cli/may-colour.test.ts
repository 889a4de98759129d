import { describe, expect, it } from "vitest";
import { mayColour } from "../../src/cli/may-colour.js";

describe("colour", () => {
  it.each([
    ["is on at a terminal", {}, true, true],
    ["is off in a pipe", {}, false, false],
    ["is off with NO_COLOR, even where it is forced", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    ["is not turned off by an empty NO_COLOR", { NO_COLOR: "" }, true, true],
    ["is forced into a pipe by FORCE_COLOR", { FORCE_COLOR: "1" }, false, true],
    ["is turned off by FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, false],
    ["is off at a dumb terminal", { TERM: "dumb" }, true, false],
  ] as const)("%s", (...[, env, isTerminal, expected]) => {
    expect(mayColour(env, isTerminal)).toBe(expected);
  });
});
