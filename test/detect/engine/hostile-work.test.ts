import { describe, expect, it } from "vitest";
import { createCostMeter, createDetect, readPatterns, type Pattern } from "#detect/detect";
import { planAnchors } from "#detect/engine/plan-anchors";
import { toPatternTable } from "#detect/engine/pattern-table";
import { buildPrefilterTables } from "#detect/prefilter/prefilter";
import { loadKernel } from "#support/load-kernel";
import { loadPreparedPatterns } from "../../../src/hallway/prepared-patterns.js";
import { resources } from "../../../src/hallway/resources.js";
import { hostileTexts } from "../../helpers/hostile-texts.js";
import { scanText } from "../../helpers/scan-text.js";

const LEAST_BYTES = 4096;
const TIMES = 4;
/** Four times the text may take a little more than four times the work: windows at the end of a small one are cut. */
const MOST_GROWTH = 6;
/** Bytes taken out of the text for each byte of it; most by a short anchor without a gate before a run of eight thousand. */
const MOST_BYTES = 1400;

interface Work {
  readonly tries: number;
  readonly bytes: number;
}

/** Counts what one pattern alone has to do in texts. */
async function createWorkCounter(pattern: Pattern): Promise<(text: Uint8Array) => Work> {
  const plan = planAnchors([pattern], []);
  const patterns = toPatternTable([pattern], plan);
  const { watch, read } = await createCostMeter(patterns, () => 0);
  const parts = { patterns, tables: buildPrefilterTables(plan.anchors), module: loadKernel(resources.kernel) };
  const detect = createDetect({ ...parts, salt: new Uint8Array(32), explain: false, watch });
  const soFar = (): Work => read()[0] ?? { tries: 0, bytes: 0 };
  return (text) => {
    const before = soFar();
    scanText(detect, text);
    const after = soFar();
    return { tries: after.tries - before.tries, bytes: after.bytes - before.bytes };
  };
}

async function complaints(pattern: Pattern): Promise<string[]> {
  if (pattern.anchors.length === 0) return [];
  const count = await createWorkCounter(pattern);
  const small = Math.max(LEAST_BYTES, ...pattern.anchors.map(({ mostAfter }) => 4 * mostAfter));
  const large = hostileTexts(pattern, TIMES * small);
  return Array.from(hostileTexts(pattern, small), ([name, text]) => {
    const [less, more] = [count(text), count(large.get(name) ?? text)];
    const isLinear = more.tries <= MOST_GROWTH * less.tries && more.bytes <= MOST_GROWTH * less.bytes + TIMES * small;
    const isLittle = more.bytes <= MOST_BYTES * TIMES * small;
    return isLinear && isLittle ? [] : [`${pattern.id}: ${name}: ${JSON.stringify({ less, more, small })}`];
  }).flat();
}

describe("hostile text", () => {
  it("makes no pattern's work grow faster than the text, and little of it for each byte", async () => {
    const patterns = readPatterns((await loadPreparedPatterns([])).patterns);
    const found: string[] = [];
    for (const pattern of patterns) found.push(...(await complaints(pattern)));
    expect(found).toEqual([]);
  }, 600_000);
});
