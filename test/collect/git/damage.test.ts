import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createRepository, removeRepositories } from "./create-repository.js";
import type { TestRepository } from "./create-repository.js";
import { lookAt } from "./look-at.js";

afterAll(removeRepositories);

function twoCommits(): TestRepository {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "SECRET 1\n" });
  repository.commit("change", { "key.txt": "SECRET 2\n" });
  return repository;
}

function remove(repository: TestRepository, object: string): void {
  rmSync(join(repository.at, ".git/objects", object.slice(0, 2), object.slice(2)));
}

function seen({ places, problems }: Awaited<ReturnType<typeof lookAt>>): unknown {
  return [places.length, problems.map(({ reason, fact }) => `${reason} ${fact}`)];
}

test("A ref that holds no id is reported, and all objects are read since none can be called unreachable.", async () => {
  const repository = twoCommits();
  writeFileSync(join(repository.at, ".git/refs/heads/main"), "junk\n");
  expect(seen(await lookAt(repository.at))).toEqual([2, ["error history"]]);
});

test("A branch whose commit is missing is reported, and all objects are read.", async () => {
  const repository = twoCommits();
  remove(repository, repository.blob("HEAD"));
  expect(seen(await lookAt(repository.at))).toEqual([2, ["error history"]]);
});

test("A detached HEAD whose commit is missing is reported.", async () => {
  const repository = twoCommits();
  repository.git("checkout", "--quiet", "--detach");
  const lost = repository.commit("detached", { "key.txt": "SECRET 3\n" });
  remove(repository, lost);
  expect(seen(await lookAt(repository.at))).toEqual([3, ["error history"]]);
});

test("A parent that is missing is reported, and what lies behind it is read all the same.", async () => {
  const repository = twoCommits();
  remove(repository, repository.blob("HEAD~1"));
  expect(seen(await lookAt(repository.at))).toEqual([2, ["error history"]]);
});

test("A tree that is missing is reported, and other commits keep their attribution.", async () => {
  const repository = twoCommits();
  const commit = repository.commit("more", { "other.txt": "SECRET 3\n" });
  repository.commit("last", { "last.txt": "SECRET 4\n" });
  remove(repository, repository.blob("HEAD~3^{tree}"));
  const look = await lookAt(repository.at);
  expect(seen(look)).toEqual([4, ["error history"]]);
  expect(look.places.find(({ path }) => path === "other.txt")?.history?.firstCommit).toBe(commit);
});

test("A broken line of packed-refs is not quoted.", async () => {
  const repository = twoCommits();
  writeFileSync(join(repository.at, ".git/packed-refs"), "a secret that fell into the wrong file");
  const { problems } = await lookAt(repository.at);
  expect(problems.map(({ message }) => message.includes("wrong file"))).toEqual([false]);
});
