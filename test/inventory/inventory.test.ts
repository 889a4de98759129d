import { expect, test } from "vitest";
import { openInventory } from "#inventory/inventory";
import { AuditError } from "#support/audit-error";
import { blobPlace, collection, entry, filePlace, privateKey, REPO, SCAN, seen, sighting } from "./samples.js";

test("An empty inventory in memory opens, and knows no keys", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  expect(scan).toBe(1);
  expect(inventory.salt).toHaveLength(32);
  expect(await inventory.query("select count(*) as n from current_keys")).toEqual([{ n: 0 }]);
  expect(await inventory.census(1)).toEqual({ keys: [] });
  await inventory.close();
});

test("A sighting that fills every field comes back whole", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  await inventory.record(entry(scan, [seen(blobPlace(), sighting())], { collection: collection(REPO) }));
  const { key, identity: _, ...rest } = sighting();
  const { keys } = await inventory.census(scan);
  expect(keys).toEqual([
    {
      id: `spki:${"5e".repeat(32)}`,
      name: "RSA-2048 5e5e5e5e",
      facts: key,
      confidence: "proven",
      firstSeenAt: "2024-01-01T10:00:00Z",
      lastSeenAt: "2025-06-01T10:00:00Z",
      locations: [
        {
          ...rest,
          id: expect.stringMatching(/^[0-9a-f]{32}$/),
          keyId: `spki:${"5e".repeat(32)}`,
          target: "shop",
          place: blobPlace(),
          patternTitle: "PEM private key",
        },
      ],
    },
  ]);
  expect(await inventory.collections(scan)).toEqual([collection(REPO)]);
  expect(await inventory.allowed(scan)).toEqual({ "keycensus:allow": 1 });
  await inventory.close();
});

test("Questions between records see what the records changed", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const count = (): Promise<unknown> => inventory.query("select count(*) as n from current_keys");
  const before = await count();
  await inventory.record(entry(scan, [seen(blobPlace(), sighting())], { collection: collection(REPO) }));
  expect([before, await count()]).toEqual([[{ n: 0 }], [{ n: 1 }]]);
  await inventory.close();
});

test("Two places that were both called by one name are told apart by where they are", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  for (const at of ["/home/ann/shop", "/home/ann/bank"]) {
    const target = { collector: "files", at, label: "." };
    await inventory.record(entry(scan, [seen(filePlace("a.key"), privateKey())], { collection: collection(target) }));
  }
  await inventory.record(entry(scan, [seen(blobPlace(), privateKey())], { collection: collection(REPO) }));
  expect(await inventory.query("select secret_targets from current_keys")).toEqual([
    { secret_targets: ["/home/ann/bank", "/home/ann/shop", "shop"] },
  ]);
  await inventory.close();
});

test("A table for a person keeps the order of the columns, and shows no bytes", async () => {
  const inventory = await openInventory(":memory:");
  expect(await inventory.table("select 1 as b, salt, null as a, [date '2026-01-01'] as days from inventory")).toEqual({
    columns: ["b", "salt", "a", "days"],
    rows: [[1, "<32 bytes>", null, ["2026-01-01T00:00:00Z"]]],
  });
  await inventory.close();
});

test("SQL that cannot be run is the user's to mend", async () => {
  const inventory = await openInventory(":memory:");
  await expect(inventory.table("select * from kyes")).rejects.toThrow(
    /^the question cannot be answered: Catalog Error/,
  );
  await expect(inventory.table("selct 1")).rejects.toBeInstanceOf(AuditError);
  await inventory.close();
});
