import { afterAll, expect, test } from "vitest";
import { createRepository, removeRepositories } from "./create-repository.js";
import { lookAt } from "./look-at.js";

afterAll(removeRepositories);

const who = "Ann Author <ann@example.org>";

function dateOf(repository: { git(...args: string[]): string }, commit: string): string {
  return new Date(Number(repository.git("show", "-s", "--format=%at", commit)) * 1000).toISOString();
}

test("A file that is still there has its first commit as first and last, and is at a tip.", async () => {
  const repository = createRepository();
  repository.commit("nothing");
  const commit = repository.commit("add", { "a/key.txt": "one\nSECRET\n" });
  repository.commit("other", { "b.txt": "b\n" });
  const { places, problems } = await lookAt(repository.at);
  const date = dateOf(repository, commit);
  expect(problems).toEqual([]);
  expect(places).toEqual([
    {
      kind: "blob",
      path: "a/key.txt",
      object: repository.blob("HEAD:a/key.txt"),
      fileMode: 0o644,
      history: {
        firstCommit: commit,
        firstAuthor: who,
        firstDate: date,
        lastCommit: commit,
        lastAuthor: who,
        lastDate: date,
        isAtTip: true,
      },
    },
  ]);
});

test("A file that was removed has the commit that removed it as its last, and is at no tip.", async () => {
  const repository = createRepository();
  const first = repository.commit("add", { "key.txt": "SECRET\n" });
  repository.commit("other", { "b.txt": "b\n" });
  const last = repository.commit("remove", { "key.txt": null });
  const { places } = await lookAt(repository.at);
  expect(places.map(({ history }) => [history?.firstCommit, history?.lastCommit, history?.isAtTip])).toEqual([
    [first, last, false],
  ]);
});

test("A renamed file is at two paths, and only the newer one is at the tip.", async () => {
  const repository = createRepository();
  const first = repository.commit("add", { "old.txt": "SECRET\n" });
  const moved = repository.commit("move", { "old.txt": null, "new.txt": "SECRET\n" });
  const { places } = await lookAt(repository.at);
  expect(
    places.map(({ path, history }) => [path, history?.firstCommit, history?.lastCommit, history?.isAtTip]),
  ).toEqual([
    ["new.txt", moved, moved, true],
    ["old.txt", first, moved, false],
  ]);
});

test("The same content at two paths is scanned once and reported at both.", async () => {
  const repository = createRepository();
  repository.commit("add", { "a.txt": "SECRET\n", "b.txt": "SECRET\n" });
  const look = await lookAt(repository.at);
  expect([look.places.map(({ path }) => path), look.counts["blobs"]]).toEqual([["a.txt", "b.txt"], 1]);
});

test("Content at more than fifty paths is reported at fifty, and the rest is counted.", async () => {
  const repository = createRepository();
  const paths = Array.from({ length: 53 }, (_, index) => `p${String(index).padStart(2, "0")}.txt`);
  repository.commit("add", Object.fromEntries(paths.map((path) => [path, "SECRET\n"])));
  const look = await lookAt(repository.at);
  const reasons = look.observations.flatMap((seen) => (seen.kind === "sighting" ? seen.sighting.reasons : []));
  expect([look.places.map(({ path }) => path), reasons]).toEqual([paths.slice(0, 50), ["also at 3 further paths"]]);
});

test("Content that exists only in a merge is found and belongs to the merge.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.git("checkout", "--quiet", "-b", "side");
  repository.commit("side", { "a.txt": "side\n" });
  repository.git("checkout", "--quiet", "main");
  repository.commit("main", { "a.txt": "main\n" });
  repository.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side");
  const merge = repository.commit("merge", { "a.txt": "SECRET\n" });
  repository.commit("after", { "a.txt": "clean\n" });
  const { places } = await lookAt(repository.at);
  expect(places.map(({ path, history }) => [path, history?.firstCommit, history?.isAtTip])).toEqual([
    ["a.txt", merge, false],
  ]);
});

test("What a merge brings in belongs to the commit on the side branch.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.git("checkout", "--quiet", "-b", "side");
  const side = repository.commit("side", { "key.txt": "SECRET\n" });
  repository.git("checkout", "--quiet", "main");
  repository.commit("main", { "b.txt": "b\n" });
  repository.git("merge", "--quiet", "--no-ff", "-m", "merge", "side");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ history }) => [history?.firstCommit, history?.lastCommit, history?.isAtTip])).toEqual([
    [side, side, true],
  ]);
});

test("Content that came back after it was removed keeps its first commit and is at the tip.", async () => {
  const repository = createRepository();
  const first = repository.commit("add", { "key.txt": "SECRET\n" });
  repository.commit("remove", { "key.txt": null });
  const back = repository.commit("back", { "key.txt": "SECRET\n" });
  const { places } = await lookAt(repository.at);
  expect(places.map(({ history }) => [history?.firstCommit, history?.lastCommit, history?.isAtTip])).toEqual([
    [first, back, true],
  ]);
});

test("Content of a branch of its own is at a tip.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.git("checkout", "--quiet", "-b", "side");
  repository.commit("side", { "key.txt": "SECRET\n" });
  repository.git("checkout", "--quiet", "main");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ history }) => history?.isAtTip)).toEqual([true]);
});

test("Content that only a tag holds is found and at no tip.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.git("checkout", "--quiet", "-b", "side");
  repository.commit("side", { "key.txt": "SECRET\n" });
  repository.git("tag", "kept");
  repository.git("checkout", "--quiet", "main");
  repository.git("branch", "--quiet", "-D", "side");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ path, history }) => [path, history?.isAtTip])).toEqual([["key.txt", false]]);
});

test("Content of a deleted branch is left out, unless unreachable objects are wanted.", async () => {
  const repository = createRepository();
  repository.commit("base", { "a.txt": "a\n" });
  repository.git("checkout", "--quiet", "-b", "side");
  repository.commit("side", { "key.txt": "SECRET\n" });
  const object = repository.blob("HEAD:key.txt");
  repository.git("checkout", "--quiet", "main");
  repository.git("branch", "--quiet", "-D", "side");
  const plain = await lookAt(repository.at);
  const whole = await lookAt(repository.at, { includeUnreachable: true });
  expect([plain.places, whole.places]).toEqual([
    [],
    [{ kind: "blob", path: "", object, fileMode: null, history: null }],
  ]);
});
