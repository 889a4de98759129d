import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createFolder, createRepository, openRepository, removeRepositories } from "./create-repository.js";
import type { TestRepository } from "./create-repository.js";
import { lookAt } from "./look-at.js";

afterAll(removeRepositories);

function clone(repository: TestRepository, ...options: string[]): TestRepository {
  const at = createFolder();
  repository.git("clone", "--quiet", ...options, `file://${repository.at}`, at);
  return openRepository(at);
}

function twoCommits(...initOptions: string[]): TestRepository {
  const repository = createRepository(...initOptions);
  repository.commit("add", { "key.txt": "SECRET 1\n" });
  repository.commit("change", { "key.txt": "SECRET 2\n" });
  return repository;
}

// Text that hardly compresses, the same for the same seed.
function fillerOf(seed: number): string {
  return Array.from({ length: 4000 }, (_, index) => ((index * seed * 7919 + seed) % 65_521).toString(36)).join("");
}

test("A bare repository is looked at.", async () => {
  const { at } = clone(twoCommits(), "--bare");
  const { places, problems } = await lookAt(at);
  expect([places.length, problems]).toEqual([2, []]);
});

test("A linked worktree is looked at with all refs, and its own HEAD is the tip.", async () => {
  const repository = twoCommits();
  const at = join(createFolder(), "linked");
  repository.git("worktree", "add", "--quiet", "--detach", at);
  const linked = openRepository(at);
  const commit = linked.commit("detached", { "other.txt": "SECRET 3\n" });
  const look = await lookAt(at);
  const outer = await lookAt(repository.at);
  expect([look.places.length, look.survey.tip, outer.places.length]).toEqual([3, commit, 3]);
});

test("A clone that borrows its objects from another repository is looked at whole.", async () => {
  const repository = twoCommits();
  const at = createFolder();
  repository.git("clone", "--quiet", "--shared", repository.at, at);
  const { places, problems } = await lookAt(at);
  expect([places.length, problems]).toEqual([2, []]);
});

test("Objects of a lender that no ref of the borrower reaches are left out.", async () => {
  const repository = twoCommits();
  const at = createFolder();
  repository.git("clone", "--quiet", "--shared", repository.at, at);
  repository.commit("later", { "key.txt": "SECRET 3\n" });
  const { places } = await lookAt(at);
  expect(places.length).toBe(2);
});

test("A SHA-256 repository is looked at.", async () => {
  const repository = twoCommits("--object-format=sha256");
  const { places, looked } = await lookAt(repository.at);
  expect(places.map(({ object, history }) => [object?.length, history?.firstCommit.length])).toEqual([
    [64, 64],
    [64, 64],
  ]);
  expect(looked.length).toBe(4);
});

test("A shallow clone gives what it has, and says that older history is not there.", async () => {
  const { at } = clone(twoCommits(), "--depth=1");
  const { places, problems } = await lookAt(at);
  expect(places.map(({ path, history }) => [path, history?.isAtTip])).toEqual([["key.txt", true]]);
  expect(problems.map(({ reason, fact }) => [reason, fact])).toEqual([["cut-short", "history"]]);
});

test("A partial clone gives what it has, fetches nothing, and counts what is missing.", async () => {
  const repository = twoCommits();
  repository.git("config", "uploadpack.allowFilter", "true");
  const { at } = clone(repository, "--filter=blob:none");
  const { places, problems } = await lookAt(at);
  expect(places.map(({ path, history }) => [path, history?.isAtTip])).toEqual([["key.txt", true]]);
  expect(problems.map(({ reason, fact, message }) => [reason, fact, /(\d+)$/.exec(message)?.[1]])).toEqual([
    ["unsupported", "content", "1"],
  ]);
});

test("A clone without trees ends, and says that the history could not be read.", async () => {
  const repository = twoCommits();
  repository.git("config", "uploadpack.allowFilter", "true");
  const { at } = clone(repository, "--filter=tree:0", "--no-checkout");
  const { problems } = await lookAt(at);
  expect(problems.map(({ reason, fact }) => [reason, fact])).toEqual([["error", "history"]]);
});

test("An empty repository has nothing to look at.", async () => {
  const { at } = createRepository();
  const { survey, observations } = await lookAt(at);
  expect([survey.tip, survey.shards, observations]).toEqual([null, [], []]);
});

test("A path that is not UTF-8 is written with \\xNN.", async () => {
  const repository = createRepository();
  repository.write("key.txt", "SECRET\n");
  const blob = repository.git("hash-object", "-w", "key.txt");
  const input = join(createFolder(), "index-info");
  writeFileSync(input, Buffer.from(`100644 ${blob}\tcaf\xe9/\xc3\xa9.txt\n`, "latin1"));
  repository.git("-c", `alias.load=!git update-index --index-info < '${input}'`, "load");
  repository.git("commit", "--quiet", "-m", "add");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ path }) => path)).toEqual(["caf\\xe9/é.txt"]);
});

test("A folder that is no repository is refused with a hint.", async () => {
  await expect(lookAt(createFolder())).rejects.toMatchObject({ name: "AuditError", hint: expect.any(String) });
});

test("A loose object that is damaged is reported, and the rest is read.", async () => {
  const repository = createRepository();
  repository.commit("add", { "a.txt": "SECRET 1\n", "b.txt": "SECRET 2\n", "c.txt": "SECRET 3\n" });
  const damaged = repository.blob("HEAD:b.txt");
  const file = join(repository.at, ".git/objects", damaged.slice(0, 2), damaged.slice(2));
  const bytes = readFileSync(file);
  rmSync(file);
  bytes.fill(0xff, bytes.length - 8);
  writeFileSync(file, bytes);
  const { places, problems, looked } = await lookAt(repository.at);
  expect(places.map(({ path }) => path)).toEqual(["a.txt", "c.txt"]);
  expect(problems.map(({ reason, scope, fact }) => [reason, scope, fact])).toEqual([["error", damaged, "content"]]);
  expect(looked.includes(damaged)).toBe(false);
});

test("A damaged pack ends with problems and keeps what can be read.", async () => {
  const repository = createRepository();
  const files = Array.from({ length: 20 }, (_, index) => [`f${index}.txt`, `${fillerOf(index + 1)}\nSECRET\n`]);
  repository.commit("add", Object.fromEntries(files));
  repository.git("-c", "pack.depth=0", "repack", "-q", "-a", "-d");
  const folder = join(repository.at, ".git/objects/pack");
  const pack = join(folder, readdirSync(folder).find((name) => name.endsWith(".pack")) ?? "");
  const bytes = readFileSync(pack);
  bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 16);
  rmSync(pack);
  writeFileSync(pack, bytes);
  const { places, problems, looked } = await lookAt(repository.at);
  expect([places.length, problems.length, looked.length]).toEqual([19, 1, 20]);
});

test("A submodule is named and not entered, unless that is asked for.", async () => {
  const inner = twoCommits();
  const repository = createRepository();
  repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", `file://${inner.at}`, "libs/inner");
  repository.commit("with a submodule");
  const plain = await lookAt(repository.at);
  const whole = await lookAt(repository.at, { includeSubmodules: true });
  expect(plain.places).toEqual([]);
  expect(plain.problems.map(({ reason, scope }) => [reason, scope])).toEqual([["unsupported", "libs/inner"]]);
  expect(whole.problems).toEqual([]);
  const seen = whole.places.map(({ path, history }) => `${path} ${history?.firstAuthor} ${history?.isAtTip}`);
  expect(seen.toSorted()).toEqual([
    "libs/inner/key.txt Ann Author <ann@example.org> false",
    "libs/inner/key.txt Ann Author <ann@example.org> true",
  ]);
});

test("A submodule's own worktree is a repository like any other.", async () => {
  const inner = twoCommits();
  const repository = createRepository();
  repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", `file://${inner.at}`, "inner");
  const { places, problems } = await lookAt(join(repository.at, "inner"));
  expect([places.length, problems]).toEqual([2, []]);
});

test("A submodule's name can't lead out of the repository.", async () => {
  const repository = createRepository();
  const outside = twoCommits();
  mkdirSync(join(repository.at, ".git/modules"), { recursive: true });
  renameSync(outside.at, join(repository.at, ".git/outside"));
  repository.commit("hostile", { ".gitmodules": '[submodule "../outside"]\n\tpath = inner\n\turl = ./x\n' });
  const { places } = await lookAt(repository.at, { includeSubmodules: true });
  expect(places).toEqual([]);
});

test("A FIFO in place of a repository's own file is refused rather than waited for.", async () => {
  const repository = twoCommits();
  execFileSync("/usr/bin/env", ["mkfifo", join(repository.at, ".git/packed-refs")]);
  await expect(lookAt(repository.at)).rejects.toMatchObject({ name: "AuditError" });
});
