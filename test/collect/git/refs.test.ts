import { afterAll, expect, test } from "vitest";
import { createRepository, removeRepositories } from "./create-repository.js";
import { lookAt } from "./look-at.js";

afterAll(removeRepositories);

test("A stash is part of the history.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.write("a.txt", "SECRET\n");
  repository.git("stash", "--quiet");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ path, history }) => [path, history?.isAtTip])).toEqual([["a.txt", false]]);
});

test("Notes are part of the history.", async () => {
  const repository = createRepository();
  const commit = repository.commit("base", { "a.txt": "a\n" });
  repository.git("notes", "add", "-m", "SECRET", commit);
  const { places } = await lookAt(repository.at);
  expect(places.map(({ path, history }) => [path, history?.isAtTip])).toEqual([[commit, false]]);
});

test("A blob and a tree that tags point to directly are found without a history.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.write("loose.txt", "SECRET 1\n");
  const blob = repository.git("hash-object", "-w", "loose.txt");
  repository.git("tag", "blob-tag", blob);
  repository.write("in-tree.txt", "SECRET 2\n");
  repository.git("add", "in-tree.txt");
  const tree = repository.git("write-tree");
  repository.git("reset", "--quiet", "--hard");
  repository.git("tag", "tree-tag", tree);
  const { places } = await lookAt(repository.at);
  expect(places.map(({ path, history }) => [path, history])).toEqual([
    ["", null],
    ["in-tree.txt", null],
  ]);
});
