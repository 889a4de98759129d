import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countLocations } from "../helpers/count-locations.js";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

describe("kill -9", () => {
  it("at any of twenty moments leaves the last complete state readable, and the next scan works", async () => {
    const root = temporaryFolder();
    const target = join(root, "target");
    const inventory = join(root, "inventory.duckdb");
    for (let at = 0; at < 300; at++) plantFiles(target, { [`f${at}.env`]: `DB_PASSWORD=Zk81hVq2mXw9${at}xYp4T\n` });
    const first = await runCli(["scan", target, "--quiet", "--fail-on", "low", "--inventory", inventory]);
    expect(first.code).toBe(1);
    const before = await countLocations(inventory);
    expect(before).toBe(300);
    const started = performance.now();
    await runCli(["scan", target, "--quiet", "--fail-on", "low", "--inventory", inventory]);
    const whole = performance.now() - started;
    for (let round = 0; round < 20; round++) {
      await runCli(["scan", target, "--quiet", "--fail-on", "low", "--inventory", inventory], {
        started: (child) => setTimeout(() => child.kill("SIGKILL"), (whole * (round + 1)) / 21),
      });
      expect(await countLocations(inventory)).toBe(before);
    }
    expect((await runCli(["scan", target, "--quiet", "--fail-on", "low", "--inventory", inventory])).code).toBe(1);
  }, 180_000);
});
