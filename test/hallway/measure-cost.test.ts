import { describe, expect, it } from "vitest";
import { measureCost, type MeasuredCost } from "#index";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

// A clock that goes on by a thousandth of a millisecond with each look.
function measure(files: Readonly<Record<string, string>>): Promise<MeasuredCost> {
  const path = temporaryFolder();
  plantFiles(path, files);
  let looks = 0;
  return measureCost({ path, rulesFolders: [], signal: new AbortController().signal, now: () => looks++ / 1000 });
}

const TOKEN = `glpat-${"Zk81hVq2mXw9Lp4TbR7c"}`;

describe("measureCost", () => {
  it("counts for a pattern its hits, windows, tries, bytes, matches and time", async () => {
    const { costs } = await measure({ "a.txt": `${TOKEN}\n`, "b.txt": `${TOKEN}-glpat-\n` });
    expect(costs.find(({ pattern }) => pattern === "gitlab-glpat")).toMatchObject({
      hits: 2,
      windows: 2,
      tries: 2,
      matches: 1,
      microseconds: 2,
      anchors: [{ text: "glpat-", hits: 2 }],
    });
  });

  it("counts the secrets without a known form together", async () => {
    const { costs } = await measure({ "a.env": "DB_PASSWORD=kq81Zv-mXw93\n" });
    expect(costs.find(({ pattern }) => pattern === null)).toMatchObject({ matches: 1, tries: 0 });
  });

  it("says how much was looked at", async () => {
    const { files, bytes } = await measure({ "a.txt": "nothing\n", "b/c.txt": "nothing\n" });
    expect({ files, bytes }).toEqual({ files: 2, bytes: 16 });
  });

  it("leaves out the patterns without a hit", async () => {
    const { costs } = await measure({ "a.txt": "nothing\n" });
    expect(costs).toEqual([]);
  });

  it("refuses a path where there is nothing", async () => {
    const asked = measureCost({ path: "/nowhere", rulesFolders: [], signal: AbortSignal.any([]), now: () => 0 });
    await expect(asked).rejects.toThrow("there is nothing at /nowhere");
  });
});
