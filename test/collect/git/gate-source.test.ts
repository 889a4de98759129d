import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Observation } from "#model/observation";
import { scanRange, scanStaged } from "../../../src/collect/collectors/git/gate-source.js";
import { createFolder, createRepository, openRepository, removeRepositories } from "./create-repository.js";
import { createTools, placesOf } from "./look-at.js";

afterAll(removeRepositories);

async function all(observations: AsyncIterable<Observation>): Promise<Observation[]> {
  const list: Observation[] = [];
  for await (const observation of observations) list.push(observation);
  return list;
}

test("What is staged is scanned as it is staged, at its path.", async () => {
  const repository = createRepository();
  repository.commit("base", { "kept.txt": "SECRET kept\n", "changed.txt": "a\n" });
  repository.write("changed.txt", "b\nSECRET\n");
  repository.git("add", "changed.txt");
  repository.write("changed.txt", "clean again\n");
  repository.write("not-added.txt", "SECRET\n");
  expect(placesOf(await all(scanStaged(repository.at, createTools())))).toEqual([
    {
      kind: "staged",
      path: "changed.txt",
      object: repository.blob(":changed.txt"),
      fileMode: 0o644,
      history: null,
    },
  ]);
});

test("On an unborn branch everything in the index is staged.", async () => {
  const repository = createRepository();
  repository.write("a.txt", "SECRET\n");
  repository.write("b/c.txt", "SECRET\n");
  repository.git("add", "--all");
  const places = placesOf(await all(scanStaged(repository.at, createTools())));
  expect(places.map(({ path }) => path)).toEqual(["a.txt", "b/c.txt"]);
});

test("Staged content is found from a folder inside the worktree.", async () => {
  const repository = createRepository();
  repository.write("a.txt", "SECRET\n");
  repository.git("add", "--all");
  mkdirSync(join(repository.at, "deep/down"), { recursive: true });
  const places = placesOf(await all(scanStaged(join(repository.at, "deep/down"), createTools())));
  expect(places.map(({ path }) => path)).toEqual(["a.txt"]);
});

test("Nothing staged gives nothing.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "SECRET\n" });
  expect(await all(scanStaged(repository.at, createTools()))).toEqual([]);
});

test("A range holds what its commits put somewhere, and their messages.", async () => {
  const repository = createRepository();
  const base = repository.commit("base SECRET", { "old.txt": "SECRET\n" });
  const first = repository.commit("one SECRET", { "new.txt": "SECRET new\n" });
  repository.commit("two", { "new.txt": null });
  const places = placesOf(await all(scanRange(repository.at, `${base}..`, createTools())));
  expect(places.map(({ kind, path, history }) => [kind, path, history?.firstCommit, history?.isAtTip])).toEqual([
    ["commit-message", "", first, false],
    ["blob", "new.txt", first, false],
  ]);
});

test("A range from zeros, as a push hook writes for a new branch, holds the whole branch.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "SECRET\n" });
  const places = placesOf(await all(scanRange(repository.at, `${"0".repeat(40)}..main`, createTools())));
  expect(places.map(({ path }) => path)).toEqual(["a.txt"]);
});

test("A range of unknown revisions is refused with a hint.", async () => {
  const repository = createRepository();
  repository.commit("base");
  await expect(all(scanRange(repository.at, "nowhere..main", createTools()))).rejects.toMatchObject({
    name: "AuditError",
    message: expect.stringContaining('"nowhere" names no commit'),
  });
});

test("A push that a hook is asked about is looked at before its objects are accepted.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  const at = createFolder();
  repository.git("clone", "--quiet", "--bare", repository.at, at);
  const server = openRepository(at);
  const report = join(createFolder(), "told");
  // The hook keeps what git tells it, and refuses the push.
  const hook = `#!/bin/sh\ncp -r "$GIT_QUARANTINE_PATH" '${report}'\necho "$GIT_QUARANTINE_PATH" > '${report}.path'\nexit 1\n`;
  writeFileSync(join(at, "hooks/pre-receive"), hook, { mode: 0o755 });
  const base = repository.git("rev-parse", "HEAD");
  const pushed = repository.commit("pushed", { "key.txt": "SECRET\n" });
  expect(() => repository.git("push", "--quiet", at, "main")).toThrow(/rejected/);
  // The objects as they lay while the hook ran.
  const waiting = readFileSync(`${report}.path`, "utf8").trim();
  cpSync(report, waiting, { recursive: true });
  process.env["GIT_QUARANTINE_PATH"] = waiting;
  const places = placesOf(await all(scanRange(at, `${base}..${pushed}`, createTools())));
  delete process.env["GIT_QUARANTINE_PATH"];
  expect(() => server.git("cat-file", "-e", pushed)).toThrow();
  expect(places.map(({ path, history }) => [path, history?.firstAuthor])).toEqual([
    ["key.txt", "Ann Author <ann@example.org>"],
  ]);
});
