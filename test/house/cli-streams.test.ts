import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { plantFiles } from "../helpers/plant-files.js";
import { MAIN, runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const PASSWORD = "DB_PASSWORD=Zk81hVq2mXw9Lp4T\n";

function folderWithPassword(): string {
  const root = temporaryFolder();
  plantFiles(root, { "target/a.env": PASSWORD });
  return root;
}

/** Resolves as soon as a file exists: the scan has begun. */
async function whenThere(file: string): Promise<void> {
  while (!existsSync(file)) await wait(2);
}

describe("the streets of the command line", () => {
  it("Ctrl-C ends a scan cleanly: the reason, exit code 2, and the next scan works", async () => {
    const root = folderWithPassword();
    for (let at = 0; at < 1500; at++)
      plantFiles(root, { [`target/f${at}.txt`]: "some words of no meaning\n".repeat(800) });
    const args = ["scan", join(root, "target"), "--inventory", join(root, "i.duckdb"), "--jobs", "2"];
    const { code, signal, stdout, stderr } = await runCli(args, {
      started: (child) => void whenThere(join(root, "i.duckdb")).then(() => child.kill("SIGINT")),
    });
    expect({ code, signal, stdout, stderr }).toEqual({
      code: 2,
      signal: null,
      stdout: "",
      stderr: "interrupted: the last complete state is kept\n",
    });
    expect((await runCli([...args, "--quiet", "--fail-on", "info"])).code).toBe(1);
  });

  it("a reader who leaves early is no error", () => {
    const root = folderWithPassword();
    const pipe = `"${process.execPath}" "${MAIN}" scan target --inventory i.duckdb --fail-on none -o json; echo "code $?" >&2`;
    const { stderr } = spawnSync("sh", ["-c", `{ ${pipe}; } | true`], { cwd: root, encoding: "utf8" });
    expect({ code: /code (\d+)/.exec(stderr)?.[1], isQuiet: !/EPIPE|error/i.test(stderr) }).toEqual({
      code: "0",
      isQuiet: true,
    });
  });

  it("a full disk behind standard output is said", async () => {
    const root = folderWithPassword();
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [MAIN, "scan", "target", "--inventory", "i.duckdb", "-o", "json"], {
      cwd: root,
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    let stderr = "";
    child.stderr?.on("data", (piece: Buffer) => (stderr += piece.toString()));
    const code = await new Promise((done) => child.once("close", done));
    expect({ code, first: stderr.split("\n")[0] }).toEqual({
      code: 2,
      first: "error: standard output can't be written",
    });
  });

  it("colour comes only where it is wanted", async () => {
    const args = ["scan", join(folderWithPassword(), "target"), "--inventory", ":memory:"];
    const plain = await runCli(args, { env: { NO_COLOR: "" } });
    const forced = await runCli(args, { env: { NO_COLOR: "", FORCE_COLOR: "1" } });
    expect({ plain: plain.stdout.includes("\u001B["), forced: forced.stdout.includes("\u001B[") }).toEqual({
      plain: false,
      forced: true,
    });
  });

  it("a folder that has been removed under one's feet is said", () => {
    const root = folderWithPassword();
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `cd target && rm -r ../target && exec "${process.execPath}" "${MAIN}" scan`],
      { cwd: root, encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "error: the current folder is no longer there\nhint: go to one that exists\n",
    });
  });

  it("init writes a settings file once, and never over another", async () => {
    const cwd = temporaryFolder();
    const first = await runCli(["init"], { cwd });
    const second = await runCli(["init"], { cwd });
    expect({ first: first.code, second: second.code, error: second.stderr.split("\n")[0] }).toEqual({
      first: 0,
      second: 2,
      error: `error: ${join(cwd, "keycensus.yaml")} is already there`,
    });
  });
});
