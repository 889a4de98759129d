import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { git } from "../helpers/git.js";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const PASSWORD = "DB_PASSWORD=Zk81hVq2mXw9Lp4T\n";

describe("what can't be read", () => {
  // Root may read everything: the scan runs as nobody where the test runs as root.
  it("is a problem with exit code 3, and the rest is still looked at", async () => {
    const root = temporaryFolder();
    const target = join(root, "target");
    plantFiles(target, { "open/a.txt": "nothing here", "closed/b.env": PASSWORD, "c.env": PASSWORD });
    chmodSync(join(target, "closed"), 0o000);
    chmodSync(join(target, "c.env"), 0o000);
    chmodSync(root, 0o777);
    onTestFinished(() => chmodSync(join(target, "closed"), 0o755));
    const { code, stdout } = await runCli(["scan", target, "--inventory", join(root, "i.duckdb"), "-o", "json"], {
      uid: 65_534,
    });
    expect(code).toBe(3);
    const { collections }: { collections: readonly { problems: readonly { reason: string; scope: string }[] }[] } =
      JSON.parse(stdout);
    expect(collections[0]?.problems.map(({ reason, scope }) => `${reason} ${scope}`)).toEqual([
      "denied c.env",
      "denied closed",
    ]);
  });

  it("a file that vanishes, shrinks or grows while the scan runs does not end it", async () => {
    const root = temporaryFolder();
    const target = join(root, "target");
    for (let at = 0; at < 400; at++) plantFiles(target, { [`f${at}.txt`]: "x".repeat(20_000) });
    const running = runCli(["scan", target, "--quiet", "--inventory", join(root, "i.duckdb")]);
    for (let at = 0; at < 400; at += 3) {
      unlinkSync(join(target, `f${at}.txt`));
      if (at + 1 < 400) truncateSync(join(target, `f${at + 1}.txt`), 10);
      if (at + 2 < 400) appendFileSync(join(target, `f${at + 2}.txt`), "y".repeat(50_000));
      if (at % 30 === 0) await new Promise((done) => setTimeout(done, 10));
    }
    expect([0, 3]).toContain((await running).code);
  });

  it("a symlink loop ends", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "target/a.env": PASSWORD });
    mkdirSync(join(root, "target", "d"));
    symlinkSync("..", join(root, "target", "d", "up"));
    expect(
      (
        await runCli([
          "scan",
          join(root, "target"),
          "--quiet",
          "--fail-on",
          "low",
          "--inventory",
          join(root, "i.duckdb"),
        ])
      ).code,
    ).toBe(1);
  });

  it("a 4 GB sparse file is left after its first bytes", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "target/disk.raw": "", "target/a.env": PASSWORD });
    truncateSync(join(root, "target", "disk.raw"), 4 * 1024 ** 3);
    expect(
      (
        await runCli([
          "scan",
          join(root, "target"),
          "--quiet",
          "--fail-on",
          "low",
          "--inventory",
          join(root, "i.duckdb"),
        ])
      ).code,
    ).toBe(1);
  });

  it("a corrupt pack is a problem with exit code 3, and what can be read is still judged", async () => {
    const root = temporaryFolder();
    const repository = join(root, "repository");
    plantFiles(repository, { "a.txt": "nothing\n".repeat(2000), "b.txt": "also nothing\n".repeat(3000) });
    git(repository, ["init", "-q"]);
    git(repository, ["add", "-A"]);
    git(repository, ["commit", "-q", "-m", "One"]);
    git(repository, ["repack", "-a", "-d", "-q"]);
    const packs = join(repository, ".git", "objects", "pack");
    const pack = join(packs, readdirSync(packs).find((name) => name.endsWith(".pack")) ?? "");
    chmodSync(pack, 0o644);
    const { length } = readFileSync(pack);
    const descriptor = openSync(pack, "r+");
    writeSync(descriptor, Buffer.alloc(40, 0xff), 0, 40, Math.floor(length / 2));
    closeSync(descriptor);
    const { code, stderr } = await runCli(["scan", repository, "--inventory", join(root, "i.duckdb")]);
    expect({ code, stderr: /error:|at .*\.js:\d+/.test(stderr) }).toEqual({ code: 3, stderr: false });
  });

  it("a path that is not UTF-8 is shown and does no harm", async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "target"));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/target/k`), Buffer.from([0xff]), Buffer.from(".env")]), PASSWORD);
    const { code, stdout } = await runCli([
      "scan",
      join(root, "target"),
      "--inventory",
      join(root, "i.duckdb"),
      "--fail-on",
      "low",
      "-o",
      "csv",
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain("k\\xff.env");
  });
});
