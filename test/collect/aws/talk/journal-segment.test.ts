import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openSegment } from "../../../../src/collect/collectors/aws/talk/journal-segment.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keycensus-segment-"));
  path = join(folder, "one.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = (): string => readFileSync(path, "utf8");

it("What was added is found by the next run, by its name.", async () => {
  const first = await openSegment(path);
  await first.add("a", "one");
  await first.add("b", "two");
  await first.close();
  const second = await openSegment(path);
  expect([await second.read("b"), await second.read("a"), await second.read("c")]).toEqual(["two", "one", null]);
  await second.close();
});

it("A few answers are written within a second, though nothing follows them.", async () => {
  const segment = await openSegment(path);
  await segment.add("a", "one");
  expect(written()).toBe("");
  await vi.waitFor(() => expect(written()).toBe("a\tone\n"), { timeout: 5000 });
  await segment.close();
});

it("Many answers are written without waiting.", async () => {
  const segment = await openSegment(path);
  await segment.add("a", "x".repeat(20_000));
  expect(written()).toHaveLength(20_003);
  await segment.close();
});

it("Half a line of a run that was killed is not found, and does no harm to what follows.", async () => {
  writeFileSync(path, "a\tone\nb\ttw");
  const segment = await openSegment(path);
  await segment.add("c", "three");
  await segment.close();
  const next = await openSegment(path);
  expect([await next.read("a"), await next.read("b"), await next.read("c")]).toEqual(["one", null, "three"]);
  await next.close();
});
