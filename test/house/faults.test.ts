import { chmodSync, mkdirSync, openSync, readFileSync, symlinkSync, truncateSync, writeFileSync, writeSync, closeSync, appendFileSync, unlinkSync, readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { git } from "../helpers/git.js";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const PASSWORD = "DB_PASSWORD=Zk81hVq2mXw9Lp4T\n";

async function keysIn(inventory: string): Promise<number> {
  const { stdout, code, stderr } = await runCli(["query", "select count(*)::int as n from current_locations", "--inventory", inventory, "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const rows: readonly { readonly n: number }[] = JSON.parse(stdout);
  return rows[0]?.n ?? -1;
}

describe("kill -9", () => {
  it("at any of twenty moments leaves the last complete state readable, and the next scan works", async () => {
    const root = temporaryFolder();
    const target = join(root, "target");
    const inventory = join(root, "inventory.duckdb");
    for (let at = 0; at < 300; at++) plantFiles(target, { [`f${at}.env`]: `DB_PASSWORD=Zk81hVq2mXw9${at}xYp4T\n` });
    const first = await runCli(["scan", target, "--quiet", "--inventory", inventory]);
    expect(first.code).toBe(1);
    const before = await keysIn(inventory);
    expect(before).toBe(300);
    const started = performance.now();
    await runCli(["scan", target, "--quiet", "--inventory", inventory]);
    const whole = performance.now() - started;
    for (let round = 0; round < 20; round++) {
      await runCli(["scan", target, "--quiet", "--inventory", inventory], {
        started: (child) => setTimeout(() => child.kill("SIGKILL"), (whole * (round + 1)) / 21),
      });
      expect(await keysIn(inventory)).toBe(before);
    }
    expect((await runCli(["scan", target, "--quiet", "--inventory", inventory])).code).toBe(1);
  }, 180_000);
});

describe("a full disk", () => {
  function tinyDisk(kilobytes: number): string {
    const folder = temporaryFolder();
    const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder], { encoding: "utf8" });
    if (status !== 0) throw new Error(`a small file system is needed for this test, and mounting one failed (run as root): ${stderr}`);
    onTestFinished(() => void spawnSync("umount", ["-l", folder]));
    return folder;
  }

  it("for the inventory is said, with exit code 2", async () => {
    const disk = tinyDisk(64);
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
    const { code, stderr } = await runCli(["scan", target, "--inventory", inventory, "-o", `html=${join(disk, "report.html")}`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: .*report\.html.*(full|space)/is);
    expect(readdirSync(disk)).toEqual(["filler"]);
    expect(await keysIn(inventory)).toBe(1);
  });
});

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
    const { code, stdout } = await runCli(["scan", target, "--inventory", join(root, "i.duckdb"), "-o", "json"], { uid: 65_534 });
    expect(code).toBe(3);
    const { collections }: { collections: readonly { problems: readonly { reason: string; scope: string }[] }[] } = JSON.parse(stdout);
    expect(collections[0]?.problems.map(({ reason, scope }) => `${reason} ${scope}`)).toEqual(["denied c.env", "denied closed"]);
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
    expect((await runCli(["scan", join(root, "target"), "--quiet", "--inventory", join(root, "i.duckdb")])).code).toBe(1);
  });

  it("a 4 GB sparse file is left after its first bytes", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "target/disk.raw": "", "target/a.env": PASSWORD });
    truncateSync(join(root, "target", "disk.raw"), 4 * 1024 ** 3);
    expect((await runCli(["scan", join(root, "target"), "--quiet", "--inventory", join(root, "i.duckdb")])).code).toBe(1);
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
    const { code, stdout } = await runCli(["scan", join(root, "target"), "--inventory", join(root, "i.duckdb"), "-o", "csv"]);
    expect(code).toBe(1);
    expect(stdout).toContain("k\\xff.env");
  });
});

describe("bad input", () => {
  it("a rules folder with a broken file is named with file and line, exit code 2", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "rules/patterns/own/broken.yaml": "title: Broken\nshapes: x\n", "target/a.txt": "x" });
    const { code, stderr } = await runCli(["scan", join(root, "target"), "--rules", join(root, "rules"), "--inventory", join(root, "i.duckdb")]);
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

describe("two scans into one inventory", () => {
  it("at once: one works, the other waits or refuses with the reason", async () => {
    const root = temporaryFolder();
    for (let at = 0; at < 600; at++) plantFiles(root, { [`target/f${at}.env`]: `DB_PASSWORD=Zk81hVq2mXw9${at}xYp4T\n` });
    const scan = () => runCli(["scan", join(root, "target"), "--quiet", "--inventory", join(root, "i.duckdb")]);
    const runs = await Promise.all([scan(), scan()]);
    for (const { code, stderr } of runs) {
      if (code === 2) expect(stderr).toMatch(/in use|another process|locked/i);
      else expect(code).toBe(1);
    }
    expect(runs.some(({ code }) => code === 1)).toBe(true);
    expect(await keysIn(join(root, "i.duckdb"))).toBe(600);
  });
});
