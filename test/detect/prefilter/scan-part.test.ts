import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrefilterAnchor } from "../../../src/detect/prefilter/prefilter.js";
import { bothTwins, hitsIn } from "./both-twins.js";

const exact = (text: string): PrefilterAnchor => ({ text, ignoreCase: false, gate: "none", minRun: 0 });
const LONGEST = "abcdefghijklmnopqrstuvwxyz0123456789_-.:";

describe("a part of the input", () => {
  it("holds the hits of the whole that begin in it, with either prefilter", () => {
    const anchors: PrefilterAnchor[] = [
      exact("abc"),
      { ...exact("abc_d"), ignoreCase: true },
      exact(LONGEST),
      { ...exact("key"), gate: "token", minRun: 9 },
    ];
    const twins = bothTwins(anchors);
    const parts = array(constantFrom("ab", "abc", "c_d", LONGEST, "key", "123456789", "\n", " "), { maxLength: 60 });
    assert(
      property(parts, integer({ min: 0, max: 900 }), integer({ min: 0, max: 900 }), (texts, one, other) => {
        const content = texts.join("");
        const until = Math.min(content.length, Math.max(one, other));
        const from = Math.min(until, one, other);
        for (const twin of twins) {
          const expected = hitsIn(twin, content).filter((hit) => isWithin(hit, from, until));
          const { count, next, hits } = twin.scanPart({ from, until, length: content.length });
          const found = Array.from({ length: count }, (_, hit) => `${hits[2 * hit]}:${hits[2 * hit + 1]}`);
          expect({ found, next }).toEqual({ found: expected, next: until });
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

function isWithin(hit: string, from: number, until: number): boolean {
  const at = Number.parseInt(hit, 10);
  return at >= from && at < until;
}
