import { afterAll, expect, test } from "vitest";
import { createRepository, removeRepositories } from "../collect/git/create-repository.js";
import type { TestRepository } from "../collect/git/create-repository.js";
import { lookAt } from "../collect/git/look-at.js";

afterAll(removeRepositories);

const STEPS = 40;

// The same numbers for the same seed (a linear congruential generator, Numerical Recipes).
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

// A history with branches, merges (some with content of their own), moves, removals and content that comes back.
function growHistory(repository: TestRepository, roll: (sides: number) => number): void {
  repository.commit("root", { "f0.txt": "SECRET 0\n", "f1.txt": "SECRET 1\n", "f2.txt": "x\n", "f3.txt": "y\n" });
  for (let step = 0; step < STEPS; step++) {
    const path = `f${roll(4)}.txt`;
    const text = `SECRET ${roll(12)}\n`;
    const kind = roll(5);
    if (kind === 0) repository.git("checkout", "--quiet", "-B", `b${roll(3)}`);
    if (kind === 1) merge(repository, `b${roll(3)}`, { [path]: text });
    else repository.commit(`step ${step}`, { [path]: text });
    if (kind === 2) repository.git("checkout", "--quiet", "main");
  }
}

function merge(repository: TestRepository, branch: string, files: Readonly<Record<string, string>>): void {
  if (repository.git("branch", "--list", branch) === "") return;
  repository.git("merge", "--quiet", "--no-commit", "--no-ff", "--strategy=ours", branch);
  repository.commit(`merge ${branch}`, files);
}

for (const seed of [1, 2, 3]) {
  test(`The first commit of each blob is the oldest that git log --find-object names (history ${seed}).`, async () => {
    const repository = createRepository();
    growHistory(repository, createDice(seed));
    const { places } = await lookAt(repository.at);
    const blobs = places.filter(({ kind }) => kind === "blob");
    const order = repository.git("rev-list", "--date-order", "--all").split("\n");
    const first = new Map<string, string>();
    for (const { object, history } of blobs) {
      const [id, commit, known] = [object ?? "", history?.firstCommit ?? "", first.get(object ?? "") ?? ""];
      if (order.indexOf(commit) > order.indexOf(known)) first.set(id, commit);
    }
    const expected = [...first.keys()].map((id): [string, string] => {
      const log = repository.git("log", "--all", "--date-order", "-m", `--find-object=${id}`, "--format=%H");
      return [id, log.split("\n").at(-1) ?? ""];
    });
    expect(first.size).toBeGreaterThan(8);
    expect([...first]).toEqual(expected);
  });
}

test("Blobs said to be at a tip are those that a branch's tree holds.", async () => {
  const repository = createRepository();
  growHistory(repository, createDice(4));
  const { places } = await lookAt(repository.at);
  const branches = repository.git("branch", "--format=%(refname)").split("\n");
  const held = new Set(
    branches.flatMap((branch) => repository.git("ls-tree", "-r", "--format=%(objectname)", branch).split("\n")),
  );
  const blobs = [...new Set(places.flatMap(({ kind, object }) => (kind === "blob" ? [object ?? ""] : [])))];
  const said = new Set(places.flatMap(({ history, object }) => (history?.isAtTip === true ? [object ?? ""] : [])));
  expect(blobs.map((blob) => [blob, said.has(blob)])).toEqual(blobs.map((blob) => [blob, held.has(blob)]));
});
