import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

describe("bad input", () => {
  it("a rules folder with a broken file is named with file and line, exit code 2", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "rules/patterns/own/broken.yaml": "title: Broken\nshapes: x\n", "target/a.txt": "x" });
    const { code, stderr } = await runCli([
      "scan",
      join(root, "target"),
      "--rules",
      join(root, "rules"),
      "--inventory",
      join(root, "i.duckdb"),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/broken\.yaml:\d+/);
  });

  it("a settings file with a typo is named with line and the allowed values, exit code 2", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "keycensus.yaml": "fail-on: high\nexclud: [a]\n", "target/a.txt": "x" });
    const { code, stderr } = await runCli(["scan", "target"], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/keycensus\.yaml:2/);
    expect(stderr).toMatch(/exclude/);
  });

  it("an inventory that is no DuckDB file is refused and left as it is", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "i.duckdb": "not a database, but somebody's text\n".repeat(50), "target/a.txt": "x" });
    const { code, stderr } = await runCli(["scan", join(root, "target"), "--inventory", join(root, "i.duckdb")]);
    expect({ code, hint: stderr.includes("hint:") }).toEqual({ code: 2, hint: true });
    expect(readFileSync(join(root, "i.duckdb"), "utf8")).toMatch(/^not a database/);
  });
});
