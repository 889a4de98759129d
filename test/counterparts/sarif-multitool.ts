import { execFile } from "node:child_process";
import { accessSync, chmodSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const folder = dirname(createRequire(import.meta.url).resolve("@microsoft/sarif-multitool-linux/package.json"));

/** The JSON schema of SARIF 2.1.0 that the official tool ships. */
export async function readSarifSchema(): Promise<object> {
  return JSON.parse(await readFile(join(folder, "sarif-2.1.0.json"), "utf8")) as object;
}

/**
 * Errors and warnings of Microsoft's SARIF validator for one file, "error SARIF1002: ..." each.
 * Its exit code is 0 whatever it finds, so its output is read, and an end without its closing words is an error.
 */
export async function validateSarif(text: string): Promise<readonly string[]> {
  const tool = join(folder, "Sarif.Multitool");
  makeExecutable(tool);
  const work = await mkdtemp(join(tmpdir(), "sarif-"));
  try {
    const file = join(work, "report.sarif");
    await writeFile(file, text);
    const options = ["--output", join(work, "out.sarif"), "--log", "ForceOverwrite"];
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1", DOTNET_BUNDLE_EXTRACT_BASE_DIR: work };
    const { stdout, stderr } = await promisify(execFile)(tool, ["validate", file, ...options], {
      env,
      timeout: 60_000,
    });
    const lines = `${stdout}\n${stderr}`.split("\n");
    const complaints = lines.flatMap((line) => /\b(?:error|warning|fail) [A-Z]+\d+: .*/.exec(line)?.[0] ?? []);
    return stdout.includes("Analysis completed successfully")
      ? complaints
      : [...complaints, `did not end well: ${stdout}${stderr}`];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** An installation that runs no scripts leaves the tool without its bit. */
function makeExecutable(tool: string): void {
  try {
    accessSync(tool, constants.X_OK);
  } catch {
    chmodSync(tool, 0o755);
  }
}
