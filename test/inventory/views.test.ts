import { afterEach, beforeEach, expect, test } from "vitest";
import { openInventory, type Inventory } from "#inventory/inventory";
import type { Place } from "#model/place";
import { blobPlace, collection, entry, filePlace, privateKey, REPO, SCAN, seen } from "./samples.js";

let inventory: Inventory;
beforeEach(async () => {
  inventory = await openInventory(":memory:");
});
afterEach(() => inventory.close());

async function recordPlaces(...places: Place[]): Promise<void> {
  const scan = await inventory.beginScan(SCAN);
  const observations = places.map((place) => seen(place, privateKey()));
  await inventory.record(entry(scan, observations, { collection: collection(REPO) }));
}

async function column(name: string): Promise<unknown[]> {
  return (await inventory.query(`select ${name} as cell from current_locations order by path`)).map(({ cell }) => cell);
}

test("Paths of tests and samples are told from others", async () => {
  const tests = [
    "__tests__/a.ts",
    "a/test/b.key",
    "a_test.go",
    "app.spec.ts",
    "docs/examples/a.pem",
    "x/Fixtures/k",
    "testdata/a",
  ];
  const others = ["attestation/a.key", "contest/a.key", "latest/a.key", "specification.md", "src/tester.ts"];
  await recordPlaces(...[...tests, ...others].map((path) => filePlace(path)));
  const rows = await inventory.query("select path from current_locations where is_test_path order by path");
  expect(rows.map(({ path }) => path)).toEqual(tests.toSorted());
});

test("A place is in the tree where a file or a tip holds it, not where a message or an older commit does", async () => {
  const { history } = blobPlace();
  const gone = history === null ? null : { ...history, isAtTip: false };
  await recordPlaces(
    filePlace("a"),
    blobPlace({ path: "b" }),
    blobPlace({ path: "c", history: gone }),
    blobPlace({ path: "d", kind: "commit-message", history: gone }),
    blobPlace({ path: "e", history: null }),
  );
  expect(await column("is_in_tree")).toEqual([true, true, false, false, false]);
});

test("Folders keep their slash, and are empty at the top", async () => {
  await recordPlaces(filePlace("a.key"), filePlace("b/c/d.key"));
  expect(await column("folder")).toEqual(["", "b/c/"]);
});

test("Authors are known by their address, in lower case; nobody is nobody", async () => {
  const { history } = blobPlace();
  if (history === null) throw new Error("the sample has no history");
  await recordPlaces(
    blobPlace({ path: "a", history: { ...history, lastAuthor: "Eve <Eve@Example.org>" } }),
    blobPlace({ path: "b", history: { ...history, lastAuthor: "EVE@example.org" } }),
    blobPlace({ path: "c", history: { ...history, lastAuthor: "" } }),
    filePlace("d"),
  );
  expect(await column("last_author_email")).toEqual(["eve@example.org", "eve@example.org", null, null]);
});

test("A target that was not seen whole is marked stale", async () => {
  await recordPlaces(filePlace("a"));
  expect(await column("is_stale")).toEqual([false]);
  const scan = await inventory.beginScan(SCAN);
  await inventory.record(entry(scan, [], { collection: collection(REPO, { outcome: "failed", isNarrowed: true }) }));
  expect(await column("is_stale")).toEqual([true]);
});
