import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { listCollectors, loadCollector } from "#collect/collect";

it.each(listCollectors())("The collector %s has its tests.", (name) => {
  const tests = readdirSync(`test/collect/${name}`).filter((file) => file.endsWith(".test.ts"));
  expect(tests).not.toEqual([]);
});

it.each(listCollectors())(
  "The collector %s, where it talks to a provider, has recorded answers to be replayed.",
  async (name) => {
    const { needs } = await loadCollector(name);
    expect(!needs.includes("network") || existsSync(`fixtures/collect/${name}`)).toBe(true);
  },
);

it("Every folder of a collector is one that can be named.", () => {
  expect(readdirSync("src/collect/collectors").toSorted()).toEqual(listCollectors());
});
