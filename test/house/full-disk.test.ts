import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { countLocations } from "../helpers/count-locations.js";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const PASSWORD = "DB_PASSWORD=Zk81hVq2mXw9Lp4T\n";

function tinyDisk(kilobytes: number): string {
  const folder = temporaryFolder();
  const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder], {
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`a small file system is needed for this test, and mounting one failed (run as root): ${stderr}`);
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return folder;
}

describe("a full disk", () => {
  it("for the inventory is said, with exit code 2", async () => {
    const disk = tinyDisk(40);
    const target = temporaryFolder();
    plantFiles(target, { ".env": PASSWORD });
    const { code, stderr } = await runCli(["scan", target, "--inventory", join(disk, "inventory.duckdb")]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: .*(full|space)/i);
    expect(stderr).toMatch(/hint: /);
  });

  it("for a report is said, leaves no half report, and the inventory keeps the scan", async () => {
    const disk = tinyDisk(4);
    const target = temporaryFolder();
    plantFiles(target, { ".env": PASSWORD });
    const inventory = join(temporaryFolder(), "inventory.duckdb");
    writeFileSync(join(disk, "filler"), Buffer.alloc(4096));
    const { code, stderr } = await runCli([
      "scan",
      target,
      "--inventory",
      inventory,
      "-o",
      `html=${join(disk, "report.html")}`,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: .*report\.html.*(full|space)/is);
    expect(readdirSync(disk)).toEqual(["filler"]);
    expect(await countLocations(inventory)).toBe(1);
  });
});
