import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Observation } from "#model/observation";
import { scanRange, scanStaged } from "../../src/collect/collectors/git/gate-source.js";
import {
  createFolder,
  createRepository,
  openRepository,
  removeRepositories,
} from "../collect/git/create-repository.js";
import type { TestRepository } from "../collect/git/create-repository.js";
import { createTools, lookAt, placesOf } from "../collect/git/look-at.js";

afterAll(removeRepositories);

let repository: TestRepository;
let canaries: string;

// Settings of git that name a command; each would leave a file of its own name behind.
function hostileSettings(command: (name: string) => string): string {
  return `
[core]
  fsmonitor = ${command("fsmonitor")}
  hooksPath = ${join(canaries, "..", "hooks")}
  sshCommand = ${command("ssh")}
  gitProxy = ${command("proxy")}
  pager = ${command("pager")}
  editor = ${command("editor")}
  askPass = ${command("askpass")}
  alternateRefsCommand = ${command("alternate-refs")}
  attributesFile = ${join(canaries, "..", "attributes")}
[credential]
  helper = ${command("credential")}
[diff]
  external = ${command("diff")}
[diff "evil"]
  textconv = ${command("textconv")}
  command = ${command("driver")}
[filter "evil"]
  clean = ${command("clean")}
  smudge = ${command("smudge")}
  process = ${command("process")}
[merge "evil"]
  driver = ${command("merge")}
[gpg]
  program = ${command("gpg")}
[log]
  showSignature = true
[pager]
  log = ${command("pager-log")}
  diff = ${command("pager-diff")}
[alias]
  cat-file = !${command("alias")}
  rev-list = !${command("alias")}
  diff-tree = !${command("alias")}
[include]
  path = ${join(canaries, "..", "included")}
[uploadpack]
  packObjectsHook = ${command("pack-objects")}
[remote "origin"]
  url = ext::${command("remote")}
  promisor = true
  partialclonefilter = blob:none
  uploadpack = ${command("upload-pack")}
[extensions]
  partialClone = origin
[protocol]
  allow = always
[protocol "ext"]
  allow = always
[trace2]
  eventTarget = ${join(canaries, "trace")}
[submodule]
  recurse = true
[maintenance]
  auto = true
[gc]
  auto = 1
`;
}

beforeAll(() => {
  const outside = createFolder();
  canaries = join(outside, "canaries");
  mkdirSync(canaries);
  repository = createRepository();
  repository.commit("base", {
    "a.txt": "SECRET 1\n",
    ".gitattributes": "* diff=evil filter=evil merge=evil\n",
  });
  repository.commit("change", { "a.txt": "SECRET 2\n", "gone.txt": "SECRET 3\n" });
  repository.write("a.txt", "SECRET 4\n");
  repository.git("add", "a.txt");
  const gone = repository.blob("HEAD:gone.txt");
  // A promised object that is not here tempts git to fetch it.
  rmSync(join(repository.at, ".git/objects", gone.slice(0, 2), gone.slice(2)));
  const command = (name: string): string => {
    const script = join(outside, `${name}.sh`);
    writeFileSync(script, `#!/bin/sh\ntouch '${join(canaries, name)}'\nexit 0\n`);
    chmodSync(script, 0o755);
    return script;
  };
  mkdirSync(join(outside, "hooks"));
  for (const hook of [
    "post-index-change",
    "pre-commit",
    "reference-transaction",
    "post-checkout",
    "fsmonitor-watchman",
  ]) {
    for (const folder of [join(outside, "hooks"), join(repository.at, ".git/hooks")]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, hook), `#!/bin/sh\ntouch '${join(canaries, "hook")}'\n`);
      chmodSync(join(folder, hook), 0o755);
    }
  }
  writeFileSync(join(outside, "attributes"), "* diff=evil filter=evil\n");
  writeFileSync(join(outside, "included"), `[core]\n  fsmonitor = ${command("included")}\n`);
  writeFileSync(
    join(repository.at, ".git/config"),
    `[core]\n  repositoryformatversion = 1\n${hostileSettings(command)}`,
  );
});

async function all(observations: AsyncIterable<Observation>): Promise<Observation[]> {
  const list: Observation[] = [];
  for await (const observation of observations) list.push(observation);
  return list;
}

test("The settings are indeed hostile: plain git runs one of the commands.", () => {
  const hostile = openRepository(repository.at);
  // Each fails in the end, since the commands it runs answer nothing.
  expect(() => hostile.git("diff", "HEAD~1", "--", "a.txt")).toThrow(/Command failed/);
  expect(() => hostile.git("cat-file", "-p", hostile.git("rev-parse", "HEAD:gone.txt"))).toThrow(/Command failed/);
  const ran = readdirSync(canaries).toSorted();
  for (const canary of ran) rmSync(join(canaries, canary));
  expect(ran).toEqual(["included", "process", "remote"]);
});

test("A scan of a hostile repository runs none of the commands it names, and sees what is there.", async () => {
  const { places, problems } = await lookAt(repository.at, { includeSubmodules: true, includeUnreachable: true });
  expect(readdirSync(canaries)).toEqual([]);
  expect(places.map(({ path }) => path)).toEqual(["", "a.txt", "a.txt"]);
  expect(problems.map(({ reason, fact }) => [reason, fact])).toEqual([["unsupported", "content"]]);
});

test("A gate on a hostile repository runs none of the commands it names.", async () => {
  const staged = await all(scanStaged(repository.at, createTools()));
  const range = await all(scanRange(repository.at, "HEAD~1..HEAD", createTools()));
  expect(readdirSync(canaries)).toEqual([]);
  expect([placesOf(staged).map(({ path }) => path), placesOf(range).map(({ path }) => path)]).toEqual([
    ["a.txt"],
    ["a.txt"],
  ]);
});

test("Objects replaced by refs/replace are seen as they are.", async () => {
  const replaced = createRepository();
  replaced.commit("add", { "a.txt": "SECRET\n" });
  const blob = replaced.blob("HEAD:a.txt");
  replaced.write("clean.txt", "clean\n");
  replaced.git("replace", blob, replaced.git("hash-object", "-w", "clean.txt"));
  const { places } = await lookAt(replaced.at);
  expect(places.map(({ path }) => path)).toEqual(["a.txt"]);
});

test("A graft that cuts the history off is not believed.", async () => {
  const grafted = createRepository();
  grafted.commit("one", { "a.txt": "SECRET\n" });
  const tip = grafted.commit("two", { "a.txt": "clean\n" });
  mkdirSync(join(grafted.at, ".git/info"), { recursive: true });
  writeFileSync(join(grafted.at, ".git/info/grafts"), `${tip}\n`);
  const { places } = await lookAt(grafted.at);
  expect(places.map(({ path }) => path)).toEqual(["a.txt"]);
});

test("A repository that another user owns is looked at without asking git's leave.", async () => {
  const owned = createRepository();
  owned.commit("one", { "a.txt": "SECRET\n" });
  // Only root can give a repository away; for others this proves no more than that it is read.
  if (process.getuid?.() === 0) execFileSync("chown", ["-R", "65534:65534", owned.at]);
  const { places } = await lookAt(owned.at);
  expect(places.map(({ path }) => path)).toEqual(["a.txt"]);
});
