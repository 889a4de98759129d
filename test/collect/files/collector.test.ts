import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import files from "#collect/collectors/files/collector";
import { collectAll, sightedAt } from "../../helpers/collect-all.js";
import { realDetect } from "../../helpers/real-detect.js";
import { plantFiles } from "../../helpers/plant-files.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

describe("files collector", () => {
  it("finds what lies in a folder and below it, with path and line", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "a.txt": "x\nSECRET1\n", "deep/er/b.txt": "SECRET2" });
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["a.txt:2", "deep/er/b.txt:1"]);
  });

  it("scans a single file that is named as the target", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "only.env": "SECRET1" });
    expect(sightedAt((await collectAll(files, join(folder, "only.env"))).observations)).toEqual(["only.env:1"]);
  });

  it("leaves out what .gitignore and .keycensusignore name, the deepest file deciding", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, {
      ".gitignore": "*.log\nbuild/\n",
      ".keycensusignore": "vendor\n",
      "a.log": "SECRET1",
      "build/x.txt": "SECRET2",
      "vendor/x.txt": "SECRET3",
      "kept/.gitignore": "!b.log\n",
      "kept/b.log": "SECRET4",
    });
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["kept/b.log:1"]);
  });

  it("looks below a folder that a deeper file takes back in, as git does", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { ".gitignore": "/a/b/\n", "a/.gitignore": "!b/\n", "a/b/x.txt": "SECRET1" });
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["a/b/x.txt:1"]);
  });

  it("lets .gitignore overrule what the repository excludes for itself alone", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, {
      ".git/info/exclude": "*.txt\n",
      ".gitignore": "!a.txt\n",
      "a.txt": "SECRET1",
      "b.txt": "SECRET2",
    });
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["a.txt:1"]);
  });

  it("tells capitals apart in ignore files, so that nothing is left out that git keeps", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { ".gitignore": "*.key\n", "a.key": "SECRET1", "B.KEY": "SECRET2" });
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["B.KEY:1"]);
  });

  it("does not wait for a pipe that is named like an ignore file", async () => {
    const folder = temporaryFolder();
    execFileSync("mkfifo", [join(folder, ".gitignore")]);
    plantFiles(folder, { "a.txt": "SECRET1" });
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["a.txt:1"]);
  });

  it("reads the ignore file of a folder whose name is not UTF-8", async () => {
    const folder = temporaryFolder();
    const odd = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x6b, 0xff])]);
    mkdirSync(odd);
    for (const [name, text] of Object.entries({ ".gitignore": "*.log", "a.log": "SECRET1", "a.txt": "SECRET2" }))
      writeFileSync(Buffer.concat([odd, Buffer.from(`/${name}`)]), text);
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["k\\xff/a.txt:1"]);
  });

  it("leaves out what the user excludes, even where an ignore file takes it back in", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { ".gitignore": "!a.txt\n", "a.txt": "SECRET1", "b.txt": "SECRET2", "d/a.txt": "SECRET3" });
    const { observations } = await collectAll(files, folder, { options: { exclude: ["a.txt"] } });
    expect(sightedAt(observations)).toEqual(["b.txt:1"]);
  });

  it("looks at everything when ignore files are switched off", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { ".gitignore": "*.log\n", "a.log": "SECRET1" });
    expect(sightedAt((await collectAll(files, folder, { options: { useIgnoreFiles: false } })).observations)).toEqual([
      "a.log:1",
    ]);
  });

  it("shares out a wide tree folder by folder, however many there are, and looks at each file once", async () => {
    const folder = temporaryFolder();
    for (let at = 0; at < 5000; at++) mkdirSync(join(folder, `${at % 2}`, `${at}`), { recursive: true });
    plantFiles(folder, { "0/8/a.txt": "SECRET1", "1/4999/deep/er/b.txt": "SECRET2", "c.txt": "SECRET3" });
    const { observations, counts } = await collectAll(files, folder);
    expect({ sighted: sightedAt(observations), files: counts["files"] }).toEqual({
      sighted: ["0/8/a.txt:1", "1/4999/deep/er/b.txt:1", "c.txt:1"],
      files: 3,
    });
  });

  it("tells what it saw in the order of the paths, whoever looked at them first", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "b.txt": "SECRET1", "a/z.txt": "SECRET2\nSECRET3", "c/a.txt": "SECRET4" });
    const { observations } = await collectAll(files, folder);
    const paths = observations.map((observation) => (observation.kind === "sighting" ? observation.place.path : ""));
    expect(paths).toEqual(["a/z.txt", "a/z.txt", "b.txt", "c/a.txt"]);
  });

  it("counts what was left out", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { ".gitignore": "*.log\n", "a.log": "SECRET1", "b.png": "x", "c.txt": "x" });
    expect((await collectAll(files, folder)).counts).toMatchObject({ skipped: 1, binary: 1, files: 2 });
  });

  it("looks only at what the user's globs match", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "src/a.ts": "SECRET1", "src/b.env": "SECRET2", "c.env": "SECRET3" });
    expect(
      sightedAt((await collectAll(files, folder, { options: { include: ["src/**/*.env"] } })).observations),
    ).toEqual(["src/b.env:1"]);
  });

  it("does not look at what globs match below a folder that is left out", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, {
      ".gitignore": "out/\n",
      "out/deep/a.env": "SECRET1",
      "in/a.env": "SECRET2",
      "a.env": "SECRET3",
    });
    const { observations } = await collectAll(files, folder, {
      options: { include: ["**/*.env"], exclude: ["/a.env"] },
    });
    expect(sightedAt(observations)).toEqual(["in/a.env:1"]);
  });

  it("does not follow links, neither in a circle nor out of the root", async () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    plantFiles(outside, { "o.txt": "SECRET9" });
    plantFiles(folder, { "in/a.txt": "SECRET1" });
    symlinkSync("..", join(folder, "in", "loop"));
    symlinkSync(outside, join(folder, "out"));
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["in/a.txt:1"]);
  });

  it("does not wait for a pipe", async () => {
    const folder = temporaryFolder();
    execFileSync("mkfifo", [join(folder, "pipe")]);
    plantFiles(folder, { "a.txt": "SECRET1" });
    expect((await collectAll(files, folder)).counts).toMatchObject({ skipped: 1, files: 1 });
  });

  it("opens and names a file whose name is not UTF-8", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "d"));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/d/`), Buffer.from([0x6b, 0xff, 0x2e, 0x74])]), "SECRET1");
    expect(sightedAt((await collectAll(files, folder)).observations)).toEqual(["d/k\\xff.t:1"]);
  });

  it("leaves a sparse file of 4 GB after its first bytes", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "sparse.img.txt": "" });
    truncateSync(join(folder, "sparse.img.txt"), 4 * 1024 ** 3);
    const { observations, counts } = await collectAll(files, folder, { detect: await realDetect() });
    expect({ observations, bytes: counts["bytes"] }).toEqual({ observations: [], bytes: 65_536 });
  });

  it("keeps the permission bits of a file with a sighting", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "a.key": "SECRET1" });
    chmodSync(join(folder, "a.key"), 0o604);
    const { observations } = await collectAll(files, folder);
    expect(observations.map((observation) => observation.kind === "sighting" && observation.place.fileMode)).toEqual([
      0o604,
    ]);
  });
});
