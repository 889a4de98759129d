import { afterAll, expect, test } from "vitest";
import { sortFamilies } from "../../../../src/collect/collectors/git/pack/sort-families.js";
import { createRepository, removeRepositories } from "../create-repository.js";
import { allIds, requestFor } from "./read-all.js";

afterAll(removeRepositories);

function sorted(at: string, ids: readonly string[]): readonly string[] {
  const request = requestFor(at, ids);
  return [...sortFamilies(request.repository, request.ids, request.idBytes)].map((index) => ids[index] ?? "");
}

test("What is made of an object comes behind it, and its family before the next.", () => {
  const repository = createRepository();
  const lines = Array.from({ length: 200 }, (_, at) => `line ${at * 7919}\n`);
  for (let version = 0; version < 12; version++) {
    const text = lines.with(version * 3, `changed in ${version}\n`).join("");
    repository.commit(`version ${version}`, { "one.txt": text, "other.txt": text.toUpperCase() });
  }
  repository.git("repack", "-adfq");
  const ids = allIds(repository.at).toReversed();
  const order = sorted(repository.at, ids);
  const listing = repository.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(deltabase)");
  const bases = new Map(
    listing.split("\n").flatMap((line) => {
      const [id = "", base = ""] = line.split(" ");
      return /^0+$/.test(base) ? [] : [[id, base] as const];
    }),
  );
  const rootOf = (id: string): string => (bases.has(id) ? rootOf(bases.get(id) ?? "") : id);
  const roots = order.map(rootOf);
  expect(bases.size).toBeGreaterThan(10);
  expect(order.toSorted()).toEqual(ids.toSorted());
  expect([...bases].every(([id, base]) => order.indexOf(base) < order.indexOf(id))).toBe(true);
  expect(roots.filter((root, row) => root !== roots[row - 1]).length).toBe(new Set(roots).size);
});

test("What is in no pack keeps its order, behind all that is.", () => {
  const repository = createRepository();
  repository.commit("packed", { "packed.txt": "packed" });
  repository.git("repack", "-adfq");
  const packed = allIds(repository.at);
  const missing = ["ee", "11", "aa"].map((byte) => byte.repeat(20));
  const order = sorted(repository.at, [...missing, ...packed]);
  expect(order.slice(packed.length)).toEqual(missing);
});

test("Nothing to sort is nothing.", () => {
  expect(sorted(createRepository().at, [])).toEqual([]);
});
