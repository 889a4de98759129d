import { expect, test } from "vitest";
import { derive } from "#derive/derive";
import { globToRegExp } from "../../src/derive/glob-to-reg-exp.js";

test.each([
  ["deploy/prod/**", "deploy/prod/tls/a.key", true],
  ["deploy/prod/**", "deploy/production/a.key", false],
  ["deploy/prod/", "deploy/prod/a.key", true],
  ["**/prod/*.key", "prod/a.key", true],
  ["**/prod/*.key", "x/y/prod/a.key", true],
  ["**/prod/*.key", "x/prod/y/a.key", false],
  ["*.pem", "a.pem", true],
  ["*.pem", "x/a.pem", false],
  ["*.pem", "axpem", false],
  ["{prod,live}/**", "live/a", true],
  ["{prod,live}/**", "test/a", false],
  ["a?c", "abc", true],
  ["a?c", "a/c", false],
  ["a{b", "a{b", true],
  ["./a/**", "a/b", true],
  ["(x)+[y]/*", "(x)+[y]/a", true],
])("The glob %s over %s: %s", (glob, path, expected) => {
  expect(globToRegExp(glob).test(path)).toBe(expected);
});

async function derived(environments: readonly object[], places: readonly object[]): Promise<unknown> {
  const replaced: Record<string, unknown> = {};
  const answers: Readonly<Record<string, readonly object[]>> = { environments, current_locations: places };
  const rowsOf = (sql: string): Record<string, unknown>[] =>
    (answers[/from (\w+)/.exec(sql)?.[1] ?? ""] ?? []) as Record<string, unknown>[];
  const ask: Parameters<typeof derive>[0]["ask"] = async ({ sql }, keep) => rowsOf(sql).map(keep);
  await derive({ ask, replaceDerived: async (table, rows) => void (replaced[table] = [...rows]) });
  return replaced;
}

test("A location lies in each environment whose globs match its path, or its target and path", async () => {
  const environments = [
    { name: "production", path_glob: "prod/**" },
    { name: "production", path_glob: "**/*.key" },
    { name: "test", path_glob: "bank/**" },
  ];
  const places = [
    { location_id: "l1", target: "shop", path: "prod/a.key" },
    { location_id: "l2", target: "bank", path: "prod/b.pem" },
    { location_id: "l3", target: "shop", path: "c.pem" },
  ];
  expect(await derived(environments, places)).toEqual({
    location_environments: [
      { location_id: "l1", environment: "production" },
      { location_id: "l2", environment: "production" },
      { location_id: "l2", environment: "test" },
    ],
    access: [],
  });
});

test("Without environments there is nothing to derive", async () => {
  expect(await derived([], [{ location_id: "l1", target: "shop", path: "a" }])).toEqual({
    location_environments: [],
    access: [],
  });
});
