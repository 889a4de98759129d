import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { git } from "../helpers/git.js";
import { plantFiles } from "../helpers/plant-files.js";
import { MAIN, runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const PASSWORD = "DB_PASSWORD=Zk81hVq2mXw9Lp4T\n";
const ALLOWED = "DB_PASSWORD=Zk81hVq2mXw9Lp4T # keycensus:allow\n";

function repository(): string {
  const root = temporaryFolder();
  plantFiles(root, { "README.md": "nothing\n" });
  git(root, ["init", "-q"]);
  git(root, ["add", "-A"]);
  git(root, ["commit", "-q", "-m", "First"]);
  return root;
}

describe("gate", () => {
  it("lets a commit without secrets pass, without a word", async () => {
    const root = repository();
    plantFiles(root, { "a.txt": "nothing\n", "not-staged.env": PASSWORD });
    git(root, ["add", "a.txt"]);
    expect(await runCli(["gate"], { cwd: root })).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("stops what is staged, though it is gone from the working tree", async () => {
    const root = repository();
    plantFiles(root, { "a.env": PASSWORD });
    git(root, ["add", "a.env"]);
    plantFiles(root, { "a.env": "DB_PASSWORD=\n" });
    const { code, stdout } = await runCli(["gate"], { cwd: root });
    expect({ code, place: stdout.split("  ")[0] }).toEqual({ code: 1, place: "a.env:1:13" });
  });

  it("counts what a comment allows, and lets it pass", async () => {
    const root = repository();
    plantFiles(root, { "a.env": ALLOWED });
    git(root, ["add", "a.env"]);
    const { code, stdout } = await runCli(["gate", "--format", "json"], { cwd: root });
    expect({ code, verdict: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      verdict: { sightings: [], allowed: { "keycensus:allow": 1 } },
    });
  });

  it("sees the same where Node.js has no WebAssembly", async () => {
    const root = repository();
    plantFiles(root, { "a.env": PASSWORD });
    git(root, ["add", "a.env"]);
    const { code, stdout } = await runCli(["gate"], { cwd: root, env: { NODE_OPTIONS: "--jitless" } });
    expect({ code, place: stdout.split("  ")[0] }).toEqual({ code: 1, place: "a.env:1:13" });
  });

  it("needs nothing of what the build compiled for another V8", async () => {
    const root = repository();
    plantFiles(root, { "a.env": PASSWORD });
    // V8 compares its settings with those of the build, and compiles anew where they differ.
    const env = { NODE_OPTIONS: "--max-semi-space-size=64" };
    expect(await runCli(["gate", "a.env"], { cwd: root, env })).toEqual(await runCli(["gate", "a.env"], { cwd: root }));
  });

  it("loads neither cryptography nor streams where it finds nothing", async () => {
    const root = temporaryFolder();
    plantFiles(root, {
      "a.txt": "nothing\n",
      "tell.cjs": `process.on("exit", () => require("fs").writeFileSync("loaded", process.moduleLoadList.join("\\n")));`,
    });
    await runCli(["gate", "a.txt"], { cwd: root, env: { NODE_OPTIONS: "--require ./tell.cjs", NO_COLOR: "" } });
    const loaded = readFileSync(join(root, "loaded"), "utf8").split("\n");
    const costly = ["crypto", "stream", "net", "tty", "child_process", "fs/promises"];
    expect(costly.filter((name) => loaded.includes(`NativeModule ${name}`))).toEqual([]);
  });

  it("looks at what a range adds", async () => {
    const root = repository();
    plantFiles(root, { "a.env": PASSWORD });
    git(root, ["add", "-A"]);
    git(root, ["commit", "-q", "-m", "Second"]);
    git(root, ["rm", "-q", "a.env"]);
    git(root, ["commit", "-q", "-m", "Third"]);
    const both = await runCli(["gate", "--range", "HEAD~2..HEAD"], { cwd: root });
    const last = await runCli(["gate", "--range", "HEAD~1..HEAD"], { cwd: root });
    expect({ both: both.code, last: last.code }).toEqual({ both: 1, last: 0 });
  });

  it("looks at paths, and at standard input under a name", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "a/b.env": PASSWORD });
    const paths = await runCli(["gate", "a"], { cwd: root });
    const input = await runCli(["gate", "-", "--name", "secret.env"], { cwd: root, input: PASSWORD });
    expect({ paths: paths.code, input: input.code, place: input.stdout.split("  ")[0] }).toEqual({
      paths: 1,
      input: 1,
      place: "secret.env:1:13",
    });
  });

  it("ends with 2 for a path that is not there, and outside of a repository", async () => {
    const root = temporaryFolder();
    const missing = await runCli(["gate", "nowhere"], { cwd: root });
    const outside = await runCli(["gate"], { cwd: root });
    expect({ missing: missing.stderr, outside: outside.stderr, codes: [missing.code, outside.code] }).toEqual({
      missing: "error: there is nothing at nowhere\nhint: name files or folders that exist\n",
      outside: `error: ${root} is not in a git repository\nhint: go into one, or name the paths to look at\n`,
      codes: [2, 2],
    });
  });

  it("as a hook stops git from committing a secret", () => {
    const root = repository();
    const hook = join(root, ".git/hooks/pre-commit");
    writeFileSync(hook, `#!/bin/sh\nexec ${process.execPath} ${MAIN} gate\n`);
    chmodSync(hook, 0o755);
    plantFiles(root, { "a.env": PASSWORD });
    git(root, ["add", "-A"]);
    expect(() => git(root, ["commit", "-q", "-m", "Second"])).toThrow("a.env:1:13");
  });

  it("does not load the database", async () => {
    const tell =
      "process.on('exit',()=>process.stderr.write(String(process.report.getReport().sharedObjects.some((o)=>o.includes('duckdb')))))";
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}` };
    const { stderr } = await runCli(["gate", "-"], { cwd: temporaryFolder(), env, input: "nothing" });
    expect(stderr).toBe("false");
  });
});
