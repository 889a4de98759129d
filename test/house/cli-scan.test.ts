import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git } from "../helpers/git.js";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli, type CliRun } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const PASSWORD = "DB_PASSWORD=Zk81hVq2mXw9Lp4T\n";

interface Shop {
  readonly root: string;
  readonly scan: (...args: string[]) => Promise<CliRun>;
  readonly run: (...args: string[]) => Promise<CliRun>;
}

/** A repository with a password in its history and its tree; scans keep their state in a folder of their own. It goes away with the test unless it is kept. */
function shop({ keep } = { keep: false }): Shop {
  const root = keep ? mkdtempSync(join(tmpdir(), "keycensus-test-")) : temporaryFolder();
  const cwd = join(root, "shop");
  plantFiles(cwd, { ".env": PASSWORD, "src/main.js": "start();\n" });
  git(cwd, ["init", "-q"]);
  git(cwd, ["add", "-A"]);
  git(cwd, ["commit", "-q", "-m", "First"]);
  const run = (...args: string[]): Promise<CliRun> =>
    runCli(args, { cwd, env: { XDG_STATE_HOME: join(root, "state"), HOME: root } });
  return { root, run, scan: (...args) => run("scan", "--jobs", "1", ...args) };
}

describe("scan of one file", () => {
  it("looks at that file alone", async () => {
    const { code, stdout, stderr } = await shop().scan(".env", "--fail-on", "info");
    expect({ code, stderr, looked: stdout.split(" in ")[0], place: stdout.includes(".env") }).toEqual({
      code: 1,
      stderr: "",
      looked: "Looked at .env",
      place: true,
    });
  });

  it("says that there is nothing behind a file", async () => {
    const { code, stderr } = await shop().scan(".env/x");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("there is nothing at .env/x"),
    });
  });
});

describe("scan without a word", () => {
  it("puts the summary on standard output and nothing on standard error", async () => {
    const { code, stdout, stderr } = await shop().scan("--fail-on", "info");
    expect({ code, stderr, place: stdout.includes(".env:1:13"), last: stdout.split("\n").at(-2) }).toEqual({
      code: 1,
      stderr: "",
      place: true,
      last: "Exit code  1: findings at or over info (--fail-on)",
    });
  });

  it("keeps its inventory in the state folder for the user alone, says where, and leaves the target alone", async () => {
    const { root, scan } = shop();
    const { stdout } = await scan();
    const [name] = readdirSync(join(root, "state/keycensus"));
    const said = /^Inventory {2}(.*)$/m.exec(stdout)?.[1];
    const mode = statSync(said ?? "").mode & 0o777;
    expect({ said, mode, target: readdirSync(join(root, "shop")).toSorted() }).toEqual({
      mode: 0o600,
      said: join(root, "state/keycensus", name ?? ""),
      target: [".env", ".git", "src"],
    });
  });

  it("a second time says that the history has not changed", async () => {
    const { scan } = shop();
    await scan();
    expect((await scan()).stdout).toContain("The history has not changed since the last scan");
  });

  it("of a clean folder ends with 0", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "a.txt": "nothing\n" });
    const { code, stdout } = await runCli(["scan", root, "--inventory", ":memory:"]);
    expect({ code, isClean: stdout.includes("No open findings") }).toEqual({ code: 0, isClean: true });
  });
});

describe("scan with reports", () => {
  it("writes them whole, and puts the summary on standard error", async () => {
    const { root, scan } = shop();
    const { stdout, stderr } = await scan("-o", "json=../keys.json", "-o", "csv=../keys.csv");
    expect({ stdout, isSaid: stderr.includes("Report     csv "), names: readdirSync(root).toSorted() }).toEqual({
      stdout: "",
      isSaid: true,
      names: ["keys.csv", "keys.json", "shop", "state"],
    });
    expect(() => JSON.parse(readFileSync(join(root, "keys.json"), "utf8"))).not.toThrow();
  });

  it("puts a report without a file on standard output, alone", async () => {
    const { stdout } = await shop().scan("-o", "sarif");
    expect(JSON.parse(stdout)).toMatchObject({ version: "2.1.0" });
  });

  it("says nothing at all with --quiet", async () => {
    const { root, scan } = shop();
    expect(await scan("--quiet", "--fail-on", "none", "-o", `html=${join(root, "keys.html")}`)).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("takes them from the settings file, relative to it", async () => {
    const { root, scan } = shop();
    plantFiles(root, { "shop/keycensus.yaml": "reports: [csv=../from-settings.csv]\nfail-on: none\n" });
    const { code } = await scan("--quiet");
    expect({ code, isWritten: readdirSync(root).includes("from-settings.csv") }).toEqual({ code: 0, isWritten: true });
  });

  it("refuses an unknown format before it looks at anything", async () => {
    const { root, scan } = shop();
    const { code, stderr } = await scan("-o", "htlm");
    expect({ code, stderr, names: readdirSync(root) }).toEqual({
      code: 2,
      stderr:
        'error: there is no report format "htlm"\nhint: did you mean "html"? the formats are: csv, html, json, junit, sarif\n',
      names: ["shop"],
    });
  });
});

describe("what reads an inventory", () => {
  const scanned = shop({ keep: true });
  beforeAll(async () => {
    await scanned.scan();
    await scanned.scan();
  });
  afterAll(() => rmSync(scanned.root, { recursive: true }));

  it("finds the one of the current folder: report, query, diff", async () => {
    const report = await scanned.run("report", "-o", "csv");
    const query = await scanned.run("query", "--format", "csv", "select count(*) as n from scans");
    const diff = await scanned.run("diff");
    expect({
      report: report.code,
      rows: query.stdout,
      diff: diff.code,
      hasText: diff.stdout.includes("as before"),
    }).toEqual({
      report: 0,
      rows: "n\r\n2\r\n",
      diff: 0,
      hasText: true,
    });
  });

  it("says what to do where there is none", async () => {
    const { code, stderr } = await scanned.run("report", "--inventory", "nowhere.duckdb");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: there is no inventory at ${join(scanned.root, "shop/nowhere.duckdb")}\nhint: keycensus scan says where it keeps an inventory\n`,
    });
  });

  it.each([
    ["selec 1", "Parser Error"],
    ["select * from nowhere", "Catalog Error"],
    ["drop table keys", "read-only"],
    ["select * from read_text('/etc/passwd')", "disabled"],
  ])("answers the question %s in words", async (sql, reason) => {
    const { code, stdout, stderr } = await scanned.run("query", sql);
    expect({
      code,
      stdout,
      isError: stderr.startsWith("error: the question cannot be answered: "),
      hasReason: stderr.includes(reason),
    }).toEqual({
      code: 2,
      stdout: "",
      isError: true,
      hasReason: true,
    });
  });
});
