import { join } from "node:path";
import { expect, it } from "vitest";
import { preparePatterns, readNames, readPatterns } from "../../../src/detect/detect.js";
import { openPatterns } from "../../../src/detect/engine/pattern-table.js";

const folder = join(import.meta.dirname, "../../../rules/patterns/github");
const { patterns: table } = await preparePatterns([folder]);

it("A table names all its patterns, in their order.", () => {
  expect(readNames(table)).toEqual(readPatterns(table).map(({ id, title, service }) => ({ id, title, service })));
});

it("A pattern is read once.", () => {
  const { at } = openPatterns(table);
  expect(at(0)).toBe(at(0));
});

it("Beyond the last pattern there is none.", () => {
  const { count, at } = openPatterns(table);
  expect([count > 0, at(count)]).toEqual([true, null]);
});

it("Each user of an anchor is a pattern's own anchor, or one of the generic secrets.", () => {
  const { count, at } = openPatterns(table);
  const pairs = Array.from({ length: table.users.length / 2 }, (_, user) => table.users.slice(2 * user, 2 * user + 2));
  const ofPatterns = pairs.filter(([pattern = -1]) => pattern >= 0);
  expect(ofPatterns.length).toBe(readPatterns(table).flatMap(({ anchors }) => anchors).length);
  expect(
    ofPatterns.every(([pattern = 0, index = -1]) => pattern < count && at(pattern)?.anchors[index] !== undefined),
  ).toBe(true);
});
