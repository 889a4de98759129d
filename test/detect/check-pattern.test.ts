import { describe, expect, it } from "vitest";
import { checkPattern, type PatternProof, type ScanSample } from "#detect/check-pattern";

const scan: ScanSample = (text, name) =>
  text.includes("acme") || name === "acme.txt" ? [{ pattern: "acme-token" }] : [];
const proof: PatternProof = {
  id: "acme-token",
  finds: [
    { text: "acme_1", name: "" },
    { text: "x", name: "acme.txt" },
  ],
  ignores: [{ text: "other", name: "" }],
};

describe("checkPattern", () => {
  it("has nothing to say where all examples hold", () => {
    expect(checkPattern(proof, scan)).toEqual([]);
  });

  it("names what is not found and what is not ignored, without the text", () => {
    const broken = {
      ...proof,
      finds: [...proof.finds, { text: "hidden", name: "" }],
      ignores: [{ text: "acme_2", name: "" }],
    };
    expect(checkPattern(broken, scan)).toEqual([
      "acme-token does not find the example finds[2].",
      "acme-token does not ignore the example ignores[0].",
    ]);
  });

  it("counts only sightings of the pattern itself", () => {
    expect(checkPattern({ ...proof, id: "other", ignores: [{ text: "acme", name: "" }] }, scan)).toEqual([
      "other does not find the example finds[0].",
      "other does not find the example finds[1].",
    ]);
  });

  it("wants an example of each kind", () => {
    expect(checkPattern({ ...proof, finds: [], ignores: [] }, scan)).toEqual([
      "acme-token has no example in finds.",
      "acme-token has no example in ignores.",
    ]);
  });
});
