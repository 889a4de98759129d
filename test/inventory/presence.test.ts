import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openInventory, type Inventory } from "#inventory/inventory";
import type { Observation } from "#model/observation";
import type { Problem } from "#model/problem";
import { blobPlace, collection, entry, filePlace, FOLDER, OBJECT, privateKey, REPO, SCAN, seen } from "./samples.js";

let inventory: Inventory;
beforeEach(async () => {
  inventory = await openInventory(":memory:");
});
afterEach(() => inventory.close());

type Changes = Parameters<typeof entry>[2];

async function look(observations: readonly Observation[], changes: Changes = {}): Promise<number> {
  const scan = await inventory.beginScan(SCAN);
  await inventory.record(entry(scan, observations, changes));
  await inventory.recordEvaluation(
    scan,
    { at: "2026-01-01T00:00:00Z", outcomes: [] },
    () => new Date("2026-01-01T00:01:00Z"),
  );
  return scan;
}

async function paths(scan?: number): Promise<string[]> {
  const { keys } = await inventory.census(scan);
  return keys.flatMap(({ locations }) => locations.map(({ place }) => place.path)).toSorted();
}

const a = seen(filePlace("a.key"), privateKey("aa"));
const b = seen(filePlace("sub/b.key"), privateKey("bb"));
const problem = (scope: string, changes: Partial<Problem> = {}): Problem => ({
  reason: "denied",
  scope,
  fact: "content",
  message: "no",
  ...changes,
});
const partly = (target: typeof FOLDER, ...problems: Problem[]): Changes => ({
  collection: collection(target, { outcome: "partial", problems }),
});

describe("A complete look", () => {
  test("closes what it did not find again; the scan before still knows it", async () => {
    const first = await look([a, b]);
    const second = await look([a]);
    expect([await paths(first), await paths(second)]).toEqual([["a.key", "sub/b.key"], ["a.key"]]);
  });

  test("opens a new interval for what comes back", async () => {
    await look([a]);
    await look([]);
    await look([a]);
    const rows = await inventory.query("select first_scan, last_scan, gone_scan from locations order by first_scan");
    expect(rows).toEqual([
      { first_scan: 1, last_scan: 1, gone_scan: 2 },
      { first_scan: 3, last_scan: 3, gone_scan: null },
    ]);
  });

  test("of one target leaves the others as they are", async () => {
    await look([a]);
    await look([], { collection: collection(REPO) });
    expect(await paths()).toEqual(["a.key"]);
  });

  test("keeps the newest facts of a place that stands", async () => {
    await look([seen(filePlace("a.key", 0o600), privateKey("aa"))]);
    await look([seen(filePlace("a.key", 0o644), privateKey("aa"))]);
    expect(await inventory.query("select file_mode, first_scan, last_scan from locations")).toEqual([
      { file_mode: 0o644, first_scan: 1, last_scan: 2 },
    ]);
  });
});

describe("Nothing is closed", () => {
  test("by a failed look", async () => {
    await look([a]);
    await look([], { collection: collection(FOLDER, { outcome: "failed", isNarrowed: true }) });
    expect(await paths()).toEqual(["a.key"]);
  });

  test("by a narrowed look", async () => {
    await look([a]);
    await look([b], { collection: collection(FOLDER, { isNarrowed: true }) });
    expect(await paths()).toEqual(["a.key", "sub/b.key"]);
  });

  test("below a folder that could not be entered", async () => {
    await look([a, b]);
    await look([], partly(FOLDER, problem("sub")));
    expect(await paths()).toEqual(["sub/b.key"]);
  });

  test("where the whole target could not be listed", async () => {
    await look([a, b]);
    await look([], partly(FOLDER, problem(FOLDER.label)));
    expect(await paths()).toEqual(["a.key", "sub/b.key"]);
  });

  test("in a history that broke off", async () => {
    await look([seen(blobPlace(), privateKey())], { collection: collection(REPO) });
    await look([], partly(REPO, problem("repository", { reason: "error", fact: "history" })));
    expect(await paths()).toEqual(["deploy/tls.key"]);
  });

  test("in an object that could not be read, but in others", async () => {
    const other = seen(blobPlace({ path: "other.key", object: "cd".repeat(20) }), privateKey("cd"));
    await look([seen(blobPlace(), privateKey()), other], { collection: collection(REPO) });
    await look([], partly(REPO, problem(OBJECT, { reason: "error" })));
    expect(await paths()).toEqual(["deploy/tls.key"]);
  });
});

test("A submodule that is never entered does not keep the rest of a history from being closed", async () => {
  await look([seen(blobPlace(), privateKey())], { collection: collection(REPO) });
  await look([], partly(REPO, problem("vendor/lib", { reason: "unsupported" })));
  expect(await paths()).toEqual([]);
});

test("Where the state is the one of before, everything stands", async () => {
  await look([a, b], { state: "s1" });
  const second = await look([], { state: "s1" });
  expect(await paths(second)).toEqual(["a.key", "sub/b.key"]);
});

test("Under other patterns the same state says nothing", async () => {
  await look([a], { state: "s1" });
  await look([], { state: "s1", patternsDigest: "p2" });
  expect(await paths()).toEqual([]);
});

test("What lies in objects that were not read again stands; what lay in others does not", async () => {
  const other = seen(blobPlace({ path: "other.key", object: "cd".repeat(20) }), privateKey("cd"));
  await look([seen(blobPlace(), privateKey()), other], { collection: collection(REPO) });
  await look([{ kind: "still-there", objects: [OBJECT] }], { collection: collection(REPO) });
  expect(await paths()).toEqual(["deploy/tls.key"]);
});

test("What was gone is there again when its object is", async () => {
  await look([seen(blobPlace(), privateKey())], { collection: collection(REPO) });
  await look([], { collection: collection(REPO) });
  await look([{ kind: "still-there", objects: [OBJECT] }], { collection: collection(REPO) });
  expect([await paths(1), await paths(2), await paths(3)]).toEqual([["deploy/tls.key"], [], ["deploy/tls.key"]]);
});

test("The same sighting told twice is one place", async () => {
  await look([a, a]);
  expect(await paths()).toEqual(["a.key"]);
});
