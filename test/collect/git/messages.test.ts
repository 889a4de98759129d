import { afterAll, expect, test } from "vitest";
import { createRepository, removeRepositories } from "./create-repository.js";
import { lookAt } from "./look-at.js";

afterAll(removeRepositories);

const who = "Ann Author <ann@example.org>";

function dateOf(repository: { git(...args: string[]): string }, commit: string): string {
  return new Date(Number(repository.git("show", "-s", "--format=%at", commit)) * 1000).toISOString();
}

test("A commit message is scanned without its headers and belongs to its commit.", async () => {
  const repository = createRepository();
  const commit = repository.commit("title\n\nSECRET here", { "a.txt": "a\n" });
  const look = await lookAt(repository.at);
  const date = dateOf(repository, commit);
  const history = { firstCommit: commit, firstAuthor: who, firstDate: date, lastCommit: commit, lastAuthor: who };
  expect(look.places).toEqual([
    {
      kind: "commit-message",
      path: "",
      object: commit,
      fileMode: null,
      history: { ...history, lastDate: date, isAtTip: false },
    },
  ]);
  expect(look.contents.toSorted()).toEqual(["a\n", "title\n\nSECRET here\n"]);
});

test("A tag's message is scanned and belongs to its tagger.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.git("tag", "-a", "-m", "SECRET", "v1");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ kind, object, history }) => [kind, object, history?.firstAuthor])).toEqual([
    ["tag-message", repository.git("rev-parse", "v1"), "Col Committer <col@example.org>"],
  ]);
});
