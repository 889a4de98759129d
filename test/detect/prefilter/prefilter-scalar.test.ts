import { describe, expect, it } from "vitest";
import {
  buildPrefilterTables,
  createPrefilter,
  type PrefilterAnchor,
} from "../../../src/detect/prefilter/prefilter.js";

const anchors: readonly PrefilterAnchor[] = [
  { text: "ghp_", ignoreCase: false, gate: "token", minRun: 4 },
  { text: "password", ignoreCase: true, gate: "assignment", minRun: 3 },
  { text: "-----BEGIN", ignoreCase: false, gate: "none", minRun: 0 },
];

function hitsIn(text: string): number[] {
  const prefilter = createPrefilter(buildPrefilterTables(anchors), { twin: "scalar" });
  const bytes = Buffer.from(text, "latin1");
  prefilter.room(0, bytes.length).set(bytes);
  const { count, hits } = prefilter.scan(0, bytes.length);
  return [...hits.subarray(0, 2 * count)];
}

describe("the plain prefilter", () => {
  it("tells position and id of each anchor whose gate passes", () => {
    expect(hitsIn("x = ghp_abcd; PassWord: 'abc'\n-----BEGIN")).toEqual([4, 0, 14, 1, 30, 2]);
  });

  it("does not tell an anchor whose run is too short", () => {
    expect(hitsIn("ghp_abc ghp_abc")).toEqual([]);
  });
});
