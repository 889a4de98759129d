import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { git } from "../helpers/git.js";
import { plantFiles } from "../helpers/plant-files.js";
import { plantedSecrets } from "../helpers/planted-secrets.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

function repositoryWithSecrets(): string {
  const repository = join(temporaryFolder(), "repository");
  plantFiles(repository, plantedSecrets().files);
  git(repository, ["init", "-q"]);
  git(repository, ["add", "-A", "-f"]);
  git(repository, ["commit", "-q", "-m", "All"]);
  return repository;
}

describe("the same input", () => {
  it("gives the same report from the same inventory, byte for byte, in every format", async () => {
    const repository = repositoryWithSecrets();
    const inventory = join(temporaryFolder(), "i.duckdb");
    await runCli(["scan", repository, "--quiet", "--inventory", inventory]);
    for (const format of ["html", "json", "sarif", "csv", "junit"]) {
      const render = () => runCli(["report", "--inventory", inventory, "-o", format]);
      const [first, second] = [await render(), await render()];
      expect(first.stdout.length).toBeGreaterThan(100);
      expect(second.stdout).toBe(first.stdout);
    }
  });

  it("gives the same findings on one thread and on many", async () => {
    const repository = repositoryWithSecrets();
    const findings = async (jobs: string): Promise<string[]> => {
      const run = await runCli([
        "scan",
        repository,
        "--jobs",
        jobs,
        "--inventory",
        join(temporaryFolder(), "i.duckdb"),
        "-o",
        "csv",
      ]);
      // Keyed fingerprints differ with each inventory's salt, times with each scan: place and rule must not.
      return run.stdout
        .split("\n")
        .map((line) => line.replace(/[0-9a-f]{8,64}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, ""))
        .toSorted();
    };
    expect(await findings("4")).toEqual(await findings("1"));
  });

  it("scanned again, is found again as it was, and nothing is new", async () => {
    const repository = repositoryWithSecrets();
    const inventory = join(temporaryFolder(), "i.duckdb");
    const scan = () => runCli(["scan", repository, "--inventory", inventory, "-o", "json"]);
    const [first, second] = [JSON.parse((await scan()).stdout), JSON.parse((await scan()).stdout)];
    expect(second.census).toEqual(first.census);
    const isNew = second.evaluation.outcomes.flatMap((outcome: { findings: { isNew: boolean }[] }) =>
      outcome.findings.map((finding) => finding.isNew),
    );
    expect(new Set(isNew)).toEqual(new Set([false]));
  });
});
