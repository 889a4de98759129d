import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createDetect, preparePatterns } from "#detect/detect";
import { checkPattern, type PatternProof, type ScanSample } from "#detect/check-pattern";
import { checks } from "#detect/checks/checks";
import { loadPatternProofs, loadPatterns } from "#detect/pattern-file";
import type { Pattern } from "#detect/pattern";
import { loadKernel } from "#support/load-kernel";
import { resources } from "../../src/hallway/resources.js";
import { scanText } from "../helpers/scan-text.js";

const FOLDER = "rules/patterns";
let patterns: Pattern[] = [];
let proofs: PatternProof[] = [];
let scan: ScanSample = () => [];

beforeAll(async () => {
  patterns = await loadPatterns([FOLDER]);
  proofs = await loadPatternProofs(FOLDER);
  const prepared = await preparePatterns([FOLDER]);
  const detect = createDetect({
    ...prepared,
    module: loadKernel(resources.kernel),
    salt: new Uint8Array(32),
    explain: false,
  });
  scan = (text, name) => scanText(detect, text, { name }).sightings;
});

describe("patterns", () => {
  it("find what their examples say and ignore what they say", () => {
    expect(proofs.flatMap((proof) => checkPattern(proof, scan))).toEqual([]);
  });

  it("are at least nine hundred", () => {
    expect(proofs.length).toBeGreaterThanOrEqual(900);
  });

  it("have names that say how the file is called", () => {
    expect(proofs.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });

  it("have anchors that the prefilter can look for", () => {
    // Generic secrets have one reader with its own anchors.
    const own = patterns.filter(({ verifier }) => verifier !== "generic");
    const broken = own.filter(
      ({ anchors }) => anchors.length === 0 || anchors.some(({ text }) => text.length < 3 || text.length > 40),
    );
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it("have expressions that compile", () => {
    expect(() => patterns.map(({ expression, flags }) => new RegExp(expression, `yd${flags}`))).not.toThrow();
  });
});

describe("checks", () => {
  it("are all in the index by the names of their files", () => {
    const files = readdirSync("src/detect/checks").filter((name) => name.endsWith(".ts") && name !== "checks.ts");
    expect(Object.keys(checks).toSorted()).toEqual(files.map((name) => name.replace(/\.ts$/u, "")).toSorted());
  });
});
