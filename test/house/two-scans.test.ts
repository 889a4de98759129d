import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countLocations } from "../helpers/count-locations.js";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

describe("two scans into one inventory", () => {
  it("at once: one works, the other waits or refuses with the reason", async () => {
    const root = temporaryFolder();
    for (let at = 0; at < 600; at++)
      plantFiles(root, { [`target/f${at}.env`]: `DB_PASSWORD=Zk81hVq2mXw9${at}xYp4T\n` });
    const scan = () =>
      runCli(["scan", join(root, "target"), "--quiet", "--fail-on", "low", "--inventory", join(root, "i.duckdb")]);
    const runs = await Promise.all([scan(), scan()]);
    for (const { code, stderr } of runs) {
      if (code === 2) expect(stderr).toMatch(/in use|another process|locked/i);
      else expect(code).toBe(1);
    }
    expect(runs.some(({ code }) => code === 1)).toBe(true);
    expect(await countLocations(join(root, "i.duckdb"))).toBe(600);
  });
});
