import { afterEach, beforeEach, expect, test } from "vitest";
import { openInventory, type Inventory } from "#inventory/inventory";
import type { Observation } from "#model/observation";
import { blobPlace, collection, entry, OBJECT, privateKey, REPO, SCAN, seen } from "./samples.js";

let inventory: Inventory;
let scan: number;
beforeEach(async () => {
  inventory = await openInventory(":memory:");
  scan = await inventory.beginScan(SCAN);
});
afterEach(() => inventory.close());

const ids = (...bytes: readonly number[]): Uint8Array =>
  Uint8Array.from(bytes.flatMap((byte) => Array.from({ length: 20 }, () => byte)));
const looked = (...bytes: readonly number[]): Observation => ({
  kind: "looked-at",
  idBytes: 20,
  objects: ids(...bytes),
});
const NOTHING = { state: null, objects: new Uint8Array(), sightedObjects: [] };

function plain({ state, objects, sightedObjects }: Awaited<ReturnType<Inventory["remembered"]>>): unknown {
  return { state, objects: Uint8Array.from(objects), sightedObjects };
}

test("Nothing is remembered of a target nobody looked at", async () => {
  expect(await inventory.remembered(REPO, "p1")).toEqual(NOTHING);
});

test("Objects come back sorted and once, with the state and the objects that hold sightings", async () => {
  const observations = [looked(3, 1), looked(2, 3), seen(blobPlace(), privateKey())];
  await inventory.record(entry(scan, observations, { collection: collection(REPO), state: "s1" }));
  expect(plain(await inventory.remembered(REPO, "p1"))).toEqual({
    state: "s1",
    objects: ids(1, 2, 3),
    sightedObjects: [OBJECT],
  });
});

test("A second look adds its objects to those of the first", async () => {
  await inventory.record(entry(scan, [looked(3, 1)], { collection: collection(REPO), state: "s1" }));
  await inventory.record(
    entry(await inventory.beginScan(SCAN), [looked(2)], { collection: collection(REPO), state: "s2" }),
  );
  expect(plain(await inventory.remembered(REPO, "p1"))).toEqual({
    state: "s2",
    objects: ids(1, 2, 3),
    sightedObjects: [],
  });
});

test("Under other patterns nothing is remembered", async () => {
  await inventory.record(entry(scan, [looked(1)], { collection: collection(REPO), state: "s1" }));
  expect(await inventory.remembered(REPO, "p2")).toEqual(NOTHING);
});

test("A narrowed look is not remembered", async () => {
  await inventory.record(entry(scan, [looked(1)], { collection: collection(REPO, { isNarrowed: true }), state: "s1" }));
  expect(await inventory.remembered(REPO, "p1")).toEqual(NOTHING);
});

test("An object that could not be read is met again, and so is the state", async () => {
  const broken = { reason: "error", scope: "02".repeat(20), fact: "content", message: "corrupt" } as const;
  const look = collection(REPO, { outcome: "partial", problems: [broken] });
  await inventory.record(entry(scan, [looked(1, 2)], { collection: look, state: "s1" }));
  expect(plain(await inventory.remembered(REPO, "p1"))).toEqual({ state: null, objects: ids(1), sightedObjects: [] });
});

test("A state survives problems that every survey meets again", async () => {
  const shallow = { reason: "cut-short", scope: "repository", fact: "history", message: "shallow" } as const;
  const look = collection(REPO, { outcome: "partial", problems: [shallow] });
  await inventory.record(entry(scan, [looked(1)], { collection: look, state: "s1" }));
  expect(plain(await inventory.remembered(REPO, "p1"))).toEqual({ state: "s1", objects: ids(1), sightedObjects: [] });
});

test("A look that met nothing new under the same state leaves what is remembered", async () => {
  const look = { collection: collection(REPO), state: "s1" };
  await inventory.record(entry(scan, [looked(2, 1), seen(blobPlace(), privateKey())], look));
  await inventory.record(entry(await inventory.beginScan(SCAN), [], look));
  expect(plain(await inventory.remembered(REPO, "p1"))).toEqual({
    state: "s1",
    objects: ids(1, 2),
    sightedObjects: [OBJECT],
  });
});
