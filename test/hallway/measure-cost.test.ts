import { describe, expect, it } from "vitest";
import { measureCost } from "#index";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const { signal } = new AbortController();

describe("measureCost", () => {
  it("says how much of a folder was looked at, and which patterns had hits", async () => {
    const path = temporaryFolder();
    plantFiles(path, { "a.txt": "nothing\n", "b/c.txt": `glpat-${"Zk81hVq2mXw9Lp4TbR7c"}\n` });
    const { costs, ...seen } = await measureCost({ path, rulesFolders: [], signal, now: () => 0 });
    expect({ ...seen, patterns: costs.map(({ pattern }) => pattern) }).toEqual({
      files: 2,
      bytes: 35,
      seconds: 0,
      patterns: ["gitlab-glpat"],
    });
  }, 120_000);

  it("refuses a path where there is nothing", async () => {
    const asked = measureCost({ path: "/nowhere", rulesFolders: [], signal, now: () => 0 });
    await expect(asked).rejects.toThrow("there is nothing at /nowhere");
  });
});
