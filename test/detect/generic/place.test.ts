import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isProgram, readPlace } from "#detect/generic/place";

const words = ["i18n", "lang", "src", "config", "secrets", "app", "messages", "env", "a"];
const endings = [".ts", ".PHP", ".json", ".po", ".go", ".txt", ""];

describe("isProgram", () => {
  it("says of every path what reading its place says", () => {
    const piece = constantFrom(...words, "/", "/", ".", "_", "-");
    const path = property(array(piece, { maxLength: 9 }), constantFrom(...endings), (pieces, ending) => {
      const name = pieces.join("") + ending;
      expect([name, isProgram(name)]).toEqual([name, readPlace(name).kind === "code"]);
    });
    assert(path, { numRuns: 20_000 });
  });
});
