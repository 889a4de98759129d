import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { Remembered } from "#collect/collector";
import { createRepository, openRepository, createFolder, removeRepositories } from "./create-repository.js";
import { lookAt } from "./look-at.js";
import type { Look } from "./look-at.js";

afterAll(removeRepositories);

function remember(look: Look, state: string | null = look.survey.state): Remembered {
  const sighted = look.places.map(({ object }) => object ?? "");
  return { state, objects: Buffer.from(look.looked.join(""), "hex"), sightedObjects: sighted };
}

test("A repository in which nothing changed is recognised without a look at its objects.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "SECRET\n", "other.txt": "other\n" });
  const first = await lookAt(repository.at);
  const again = await lookAt(repository.at, {}, remember(first));
  expect([again.survey.state, again.survey.shards, again.counts, again.observations]).toEqual([
    first.survey.state,
    [],
    { unchanged: 3 },
    [{ kind: "still-there", objects: [repository.blob("HEAD:key.txt")] }],
  ]);
});

test("A repository in which nothing changed is recognised from its files: git is not run.", async () => {
  const repository = createRepository();
  const tip = repository.commit("add", { "key.txt": "SECRET\n" });
  repository.git("pack-refs", "--all");
  repository.git("branch", "loose");
  const first = await lookAt(repository.at);
  vi.stubEnv("PATH", "/nowhere");
  const again = await lookAt(repository.at, {}, remember(first));
  vi.unstubAllEnvs();
  expect([again.survey.state, again.survey.tip, again.counts]).toEqual([first.survey.state, tip, { unchanged: 2 }]);
});

test("Where a ref is a link, git is asked, and still tells that nothing changed.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "SECRET\n" });
  repository.git("branch", "other");
  symlinkSync("other", join(repository.at, ".git/refs/heads/linked"));
  const first = await lookAt(repository.at);
  const again = await lookAt(repository.at, {}, remember(first));
  repository.git("branch", "--force", "other", repository.commit("more", { "more.txt": "more\n" }));
  const later = await lookAt(repository.at, {}, remember(first));
  expect([again.survey.shards.length, later.survey.shards.length]).toEqual([0, 1]);
});

test("What another release left as a state is no state.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "a\n" });
  for (const state of ["0123abcd", "0123abcd []"]) {
    const look = await lookAt(repository.at, {}, { state, objects: Buffer.alloc(0), sightedObjects: [] });
    expect(look.contents.toSorted()).toEqual(["a\n", "add\n"]);
  }
});

test("A limit of the repository is told again when nothing changed.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "a\n" });
  repository.commit("change", { "key.txt": "b\n" });
  repository.git("config", "uploadpack.allowFilter", "true");
  const at = createFolder();
  repository.git("clone", "--quiet", "--filter=blob:none", `file://${repository.at}`, at);
  const first = await lookAt(at);
  const again = await lookAt(at, {}, remember(first));
  expect([first.problems.length, again.survey.shards, again.problems]).toEqual([1, [], first.problems]);
});

test("After a new commit only what is new and what holds sightings is read.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "SECRET\n", "other.txt": "other\n" });
  const first = await lookAt(repository.at);
  repository.commit("more", { "new.txt": "new\n" });
  const again = await lookAt(repository.at, {}, remember(first));
  expect([again.contents.toSorted(), again.counts["unchanged"]]).toEqual([["SECRET\n", "more\n", "new\n"], 2]);
});

test("What holds sightings is attributed afresh: it may have left the tip.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "SECRET\n" });
  const first = await lookAt(repository.at);
  const removed = repository.commit("remove", { "key.txt": null });
  const again = await lookAt(repository.at, {}, remember(first));
  expect(again.places.map(({ history }) => [history?.lastCommit, history?.isAtTip])).toEqual([[removed, false]]);
});

test("Where reasons are asked for, everything is read again.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "SECRET\n", "other.txt": "other\n" });
  const first = await lookAt(repository.at);
  const again = await lookAt(repository.at, { explain: true }, remember(first));
  expect(again.looked).toEqual(first.looked);
});

for (const [change, make] of Object.entries({
  "a new branch": (git) => git("branch", "other"),
  "a new tag": (git) => git("tag", "v1"),
  "a moved branch": (git) => git("update-ref", "refs/heads/moved", "HEAD^"),
  "packed refs": (git) => git("pack-refs", "--all"),
  "a moved HEAD": (git) => git("checkout", "--quiet", "--detach"),
  "a repacked store": (git) => git("gc", "--quiet"),
  "a loose object": (git) => git("hash-object", "-w", "a.txt"),
} satisfies Record<string, (git: (...args: string[]) => string) => string>)) {
  test(`The state differs after ${change}.`, async () => {
    const repository = openRepository(createRepository().at);
    repository.commit("before");
    repository.commit("add", { "a.txt": "a\n" });
    repository.git("branch", "moved");
    repository.write("a.txt", "changed\n");
    const before = await lookAt(repository.at);
    make(repository.git);
    const after = await lookAt(repository.at);
    expect(after.survey.state).not.toBe(before.survey.state);
  });
}

test("A range that starts at a revision holds only what came after it.", async () => {
  const repository = createRepository();
  repository.commit("one", { "old.txt": "SECRET 1\n" });
  repository.git("tag", "v1");
  const commit = repository.commit("two", { "new.txt": "SECRET 2\n", "old.txt": null });
  const look = await lookAt(repository.at, { since: "v1" });
  expect([look.survey.scope, look.survey.isNarrowed, look.contents.toSorted()]).toEqual([
    "since v1",
    true,
    ["SECRET 2\n", "two\n"],
  ]);
  expect(look.places.map(({ path, history }) => [path, history?.firstCommit])).toEqual([["new.txt", commit]]);
});

test("A revision that does not exist is refused with a hint.", async () => {
  const repository = createRepository();
  repository.commit("one");
  await expect(lookAt(repository.at, { since: "nowhere" })).rejects.toMatchObject({
    name: "AuditError",
    message: expect.stringContaining('"nowhere" names no commit'),
  });
});

test("A revision that looks like an option is not taken for one.", async () => {
  const repository = createRepository();
  repository.commit("one");
  await expect(lookAt(repository.at, { since: "--all" })).rejects.toMatchObject({ name: "AuditError" });
});
