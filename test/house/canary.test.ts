import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openInventory } from "#inventory/inventory";
import { git } from "../helpers/git.js";
import { plantFiles } from "../helpers/plant-files.js";
import { plantedSecrets, type PlantedSecrets } from "../helpers/planted-secrets.js";
import { runCli, type CliRun } from "../helpers/run-cli.js";

const FORMATS = ["html", "sarif", "json", "csv", "junit"];

describe("two hundred planted secrets", () => {
  const root = mkdtempSync(join(tmpdir(), "keycensus-canary-"));
  const repository = join(root, "repository");
  const inventory = join(root, "inventory.duckdb");
  const temporary = join(root, "temporary");
  const reports = join(root, "reports");
  let secrets: PlantedSecrets;
  let scan: CliRun;

  beforeAll(async () => {
    for (const folder of [repository, temporary, reports]) mkdirSync(folder);
    secrets = plantedSecrets();
    plantFiles(repository, secrets.files);
    git(repository, ["init", "-q"]);
    git(repository, ["add", "-A", "-f"]);
    git(repository, ["commit", "-q", "-m", "Everything"]);
    for (const file of Object.keys(secrets.files).filter((name) => name.startsWith("keys/")))
      unlinkSync(join(repository, file));
    git(repository, ["commit", "-q", "-a", "-m", "Keys gone from the tree"]);
    const outputs = FORMATS.flatMap((format) => ["-o", `${format}=${join(reports, `report.${format}`)}`]);
    scan = await runCli(["scan", repository, "--inventory", inventory, "--explain", ...outputs], {
      env: { TMPDIR: temporary },
    });
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function leaksIn(text: string): string[] {
    return secrets.needles
      .filter((needle) => text.includes(needle))
      .map((needle) => `${needle.slice(0, 4)}… (${needle.length} characters)`);
  }

  it("are at least two hundred, and nearly all of them are found", () => {
    expect(secrets.needles.length).toBeGreaterThanOrEqual(200);
    const report: { readonly census: { readonly keys: readonly unknown[] } } = JSON.parse(
      readFileSync(join(reports, "report.json"), "utf8"),
    );
    expect(report.census.keys.length).toBeGreaterThanOrEqual(180);
  });

  it("show in nothing the program says", () => {
    expect(scan.code).toBe(1);
    expect(leaksIn(scan.stdout + scan.stderr)).toEqual([]);
  });

  it.each(FORMATS)("show nowhere in the %s report", (format) => {
    expect(leaksIn(readFileSync(join(reports, `report.${format}`), "utf8"))).toEqual([]);
  });

  it("show in no column of the inventory", async () => {
    const opened = await openInventory(inventory, { readOnly: true });
    onTestFinished(() => opened.close());
    const tables = await opened.query("select table_name from information_schema.tables order by all");
    expect(tables.length).toBeGreaterThan(8);
    for (const { table_name: table } of tables) {
      const rows = await opened.query(`select * from "${String(table)}"`);
      expect({ table, leaks: leaksIn(JSON.stringify(rows)) }).toEqual({ table, leaks: [] });
    }
  });

  it("show in no raw byte of the inventory's files", () => {
    for (const file of readdirSync(root).filter((name) => name.startsWith("inventory"))) {
      expect(leaksIn(readFileSync(join(root, file), "latin1"))).toEqual([]);
    }
  });

  it("leave no temporary file behind", () => {
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("show in no error message of a scan that fails", async () => {
    const failed = await runCli(["scan", repository, "--inventory", join(repository, ".env", "inventory.duckdb")]);
    expect({ code: failed.code, leaks: leaksIn(failed.stdout + failed.stderr) }).toEqual({ code: 2, leaks: [] });
  });

  it("show in nothing the gate says", async () => {
    const { code, stdout, stderr } = await runCli(["gate", repository, "--explain"]);
    expect({ code, leaks: leaksIn(stdout + stderr) }).toEqual({ code: 1, leaks: [] });
  });
});
