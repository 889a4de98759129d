import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCostMeter, createDetect, preparePatterns, type PatternCost } from "#detect/detect";
import { plantFiles } from "../../helpers/plant-files.js";
import { scanText } from "../../helpers/scan-text.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

const ACME = `title: Acme token
kind: credential
shape: 'acme_{base62:8}'
confidence: shaped
references: [https://docs.acme.example/tokens]
finds: [acme_Zk81hVq2]
ignores: [acme_short]
`;

/** What scanning the texts cost, under a clock that goes on by a thousandth of a millisecond with each look. */
async function measure(...texts: readonly string[]): Promise<PatternCost[]> {
  const folder = temporaryFolder();
  plantFiles(folder, { "patterns/acme/acme-token.yaml": ACME });
  const prepared = await preparePatterns([join(folder, "patterns")]);
  let looks = 0;
  const { watch, read } = await createCostMeter(prepared.patterns, () => looks++ / 1000);
  const detect = createDetect({ ...prepared, module: null, salt: new Uint8Array(32), explain: false, watch });
  for (const text of texts) scanText(detect, text);
  return read();
}

describe("a cost meter", () => {
  it("counts for a pattern its hits, windows, tries, bytes, matches and time", async () => {
    const costs = await measure("acme_Zk81hVq2\n", "acme_Zk81hVq2x\n");
    expect(costs).toEqual([
      {
        pattern: "acme-token",
        hits: 2,
        windows: 2,
        tries: 2,
        bytes: 29,
        matches: 1,
        microseconds: expect.closeTo(2, 6),
        anchors: [{ text: "acme_", hits: 2 }],
      },
    ]);
  });

  it("counts a hit that fails its gate for nothing", async () => {
    expect(await measure("acme_short\n")).toEqual([]);
  });

  it("counts the secrets without a known form together, first where they took longest", async () => {
    const [first, ...others] = await measure(`acme_Zk81hVq2\n${"DB_PASSWORD=kq81Zv-mXw93\n".repeat(3)}`);
    expect({ pattern: first?.pattern, matches: first?.matches, tries: first?.tries, others: others.length }).toEqual({
      pattern: null,
      matches: 3,
      tries: 0,
      others: 1,
    });
  });
});
