import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { genericAnchors } from "#detect/generic/anchors";
import { isRefused } from "#detect/generic/assess";
import { passesLook } from "#detect/prefilter/look/passes-look";
import { readPlace } from "#detect/generic/place";
import { readHit } from "#detect/generic/read-hit";
import { see } from "#detect/generic/see";
import { buildPrefilterTables, createPrefilter } from "#detect/prefilter/prefilter";
import { textOf } from "../../generic/text-of.js";
import { hitLines } from "./hit-lines.js";

const ROOT = join(import.meta.dirname, "../../../..");
const prefilter = createPrefilter(buildPrefilterTables(genericAnchors), { twin: "scalar" });
const place = readPlace("config/app.yaml");

interface Looked {
  readonly hits: number;
  readonly passedOver: number;
  /** What was passed over though no check refuses it. */
  readonly lost: readonly string[];
}

function lookAt(content: string): Looked {
  const bytes = Buffer.from(content);
  prefilter.room(0, bytes.length).set(bytes);
  const text = textOf(content);
  const { count, hits } = prefilter.scan(0, bytes.length);
  const lost: string[] = [];
  let passedOver = 0;
  for (let hit = 0; hit < count; hit++) {
    const [at = 0, anchor = 0] = hits.subarray(2 * hit);
    const looked = genericAnchors[anchor];
    if (looked === undefined || passesLook(text, { at, how: "text" }, looked)) continue;
    passedOver++;
    const reading = readHit(text, at, anchor)?.reading;
    if (reading !== undefined && !isRefused(see(reading, place))) lost.push(reading.line);
  }
  return { hits: count, passedOver, lost };
}

describe("a look at the bytes of a hit", () => {
  it("never passes over what the reader reads and no check refuses, in lines of all forms", () => {
    const { hits, passedOver, lost } = lookAt(hitLines(20_000));
    expect(lost).toEqual([]);
    expect(passedOver).toBeGreaterThan(hits / 20);
  });

  it("never passes over it in the examples and the code of this project", () => {
    const folders = [
      "rules/patterns/generic",
      "rules/patterns/credentials",
      "test/detect/generic",
      "src/detect/generic",
    ];
    const files = folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((file) => file.isFile()),
    );
    const looked = files.map((file) => lookAt(readFileSync(join(file.parentPath, file.name), "utf8")));
    expect(looked.flatMap(({ lost }) => lost)).toEqual([]);
    expect(looked.some(({ passedOver }) => passedOver > 0)).toBe(true);
  });
});
