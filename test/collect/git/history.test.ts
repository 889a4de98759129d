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

test("The mode of an executable file is kept.", async () => {
  const repository = createRepository();
  repository.write("run.sh", "SECRET\n");
  repository.git("add", "run.sh");
  repository.git("update-index", "--chmod=+x", "run.sh");
  repository.git("commit", "--quiet", "-m", "add");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ fileMode }) => fileMode)).toEqual([0o755]);
});

test("The detector is told a path of the content.", async () => {
  const repository = createRepository();
  repository.commit("add", { "config/app.env": "a\n" });
  const { names } = await lookAt(repository.at);
  expect(names.toSorted()).toEqual(["", "config/app.env"]);
});

test("Content larger than the detector's room arrives whole.", async () => {
  const repository = createRepository();
  const text = `${"x".repeat(300_000)}\nSECRET\n`;
  repository.commit("add", { "large.txt": text, "small.txt": "small\n" });
  const { contents, places } = await lookAt(repository.at);
  expect(contents.includes(text)).toBe(true);
  expect(places.map(({ path }) => path)).toEqual(["large.txt"]);
});

test("Binary content is left early and what follows it is still read.", async () => {
  const repository = createRepository();
  repository.write("image.bin", Buffer.alloc(500_000));
  repository.commit("add", { "key.txt": "SECRET\n" });
  const { counts, places } = await lookAt(repository.at);
  expect([counts["binary"], places.map(({ path }) => path)]).toEqual([1, ["key.txt"]]);
});
