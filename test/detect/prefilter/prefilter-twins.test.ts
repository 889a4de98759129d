import { assert, integer, property, array, constantFrom, oneof, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrefilterAnchor } from "../../../src/detect/prefilter/prefilter.js";
import { allHits, bothTwins, hitsIn } from "./both-twins.js";

const exact = (text: string): PrefilterAnchor => ({ text, ignoreCase: false, gate: "none", minRun: 0 });

describe("the fast prefilter", () => {
  it("agrees with the plain one", () => {
    const [plain, fast] = bothTwins([
      exact("ghp_"),
      exact("sk-"),
      { text: "password", ignoreCase: true, gate: "assignment", minRun: 3 },
    ]);
    const text = "ghp_ sk- PassWORD = 'abc' password='ab ghp_";
    expect(hitsIn(fast, text)).toEqual(hitsIn(plain, text));
    expect(hitsIn(fast, text)).toEqual(["0:0", "5:1", "9:2", "39:0"]);
  });
});
void [assert, integer, property, array, constantFrom, oneof, uint8Array, allHits];
