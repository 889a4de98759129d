import { expect, test } from "vitest";
import type { Estate, EstateObservation } from "#model/estate";
import type { Place } from "#model/place";
import type { Problem } from "#model/problem";
import { openInventory, type Inventory } from "#inventory/inventory";
import { FULL_ESTATE } from "./estate-samples.js";
import { collection, entry, SCAN, seen, sighting } from "./samples.js";

const ACCOUNT = { collector: "aws", at: "aws://", label: "aws://" };
const TABLES = [
  "managed_keys",
  "managed_key_versions",
  "key_grants",
  "key_uses",
  "key_stores",
  "tenants",
  "cloud_principals",
  "guardrails",
  "credentials",
  "stored_secrets",
  "managed_certificates",
  "data_stores",
  "trails",
];

function see(things: Partial<Estate>): EstateObservation[] {
  // Each noun stands beside its own thing in `things`.
  return Object.entries(things).map(([noun, thing]) => ({ kind: "estate", noun, thing }) as EstateObservation);
}

async function look(inventory: Inventory, things: Partial<Estate>, changes = {}): Promise<number> {
  const scan = await inventory.beginScan(SCAN);
  await inventory.record(entry(scan, see(things), { collection: collection(ACCOUNT, changes) }));
  return scan;
}

test("A full estate fills every column of every table", async () => {
  const inventory = await openInventory(":memory:");
  await look(inventory, FULL_ESTATE);
  const empty: Record<string, string[]> = {};
  for (const table of TABLES) {
    const [row] = await inventory.query(`select * from current_${table}`);
    empty[table] = Object.entries(row ?? { "no row": null }).flatMap(([column, cell]) =>
      cell === null ? [column] : [],
    );
  }
  expect(empty).toEqual(Object.fromEntries(TABLES.map((table) => [table, []])));
  await inventory.close();
});

test("Things handed over apart are recorded as those among the observations, and the fuller sight of one counts", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const [bare, full] = [see({ trail: { ...FULL_ESTATE.trail, bucket: null } }), see({ trail: FULL_ESTATE.trail })];
  const estate = new Map([
    ["trail", bare],
    ["grant", see({ grant: FULL_ESTATE.grant })],
  ] as const);
  await inventory.record({ ...entry(scan, full, { collection: collection(ACCOUNT) }), estate });
  const rows = await inventory.query(
    "select (select list(bucket) from current_trails) as buckets, (select count(*) from current_key_grants) as grants",
  );
  expect(rows).toEqual([{ buckets: [FULL_ESTATE.trail.bucket], grants: 1 }]);
  await inventory.close();
});

test("What the newest look no longer saw is not in the current estate", async () => {
  const inventory = await openInventory(":memory:");
  await look(inventory, FULL_ESTATE);
  await look(inventory, { trail: FULL_ESTATE.trail });
  const left = await inventory.query(
    "select (select count(*) from current_managed_keys) as keys, (select count(*) from current_trails) as trails",
  );
  expect(left).toEqual([{ keys: 0, trails: 1 }]);
  await inventory.close();
});

test("A failed look leaves the estate as the one before saw it", async () => {
  const inventory = await openInventory(":memory:");
  await look(inventory, FULL_ESTATE);
  await look(inventory, {}, { outcome: "failed" });
  expect(await inventory.query("select resource from current_managed_keys")).toHaveLength(1);
  await inventory.close();
});

test("An account seen through two targets is there once", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  for (const at of ["aws://", "aws://profile@"]) {
    const target = { collector: "aws", at, label: at };
    await inventory.record(entry(scan, see(FULL_ESTATE), { collection: collection(target) }));
  }
  expect(await inventory.query("select resource from current_managed_keys")).toHaveLength(1);
  await inventory.close();
});

const ARN = FULL_ESTATE["managed-key"].resource;

async function placesAfter(problem: Problem): Promise<unknown> {
  const inventory = await openInventory(":memory:");
  const managed: Place = { kind: "managed", path: ARN, object: null, fileMode: null, history: null };
  const shown = sighting({ form: "managed", identity: { scheme: "provider-name", value: ARN }, certificate: null });
  const first = await inventory.beginScan(SCAN);
  await inventory.record(entry(first, [seen(managed, shown)], { collection: collection(ACCOUNT) }));
  const second = await inventory.beginScan(SCAN);
  const partial = collection(ACCOUNT, { outcome: "partial", problems: [problem] });
  await inventory.record(entry(second, [], { collection: partial }));
  const rows = await inventory.query("select path from current_locations");
  await inventory.close();
  return rows;
}

const DENIED = { reason: "denied", message: "no" } as const;

test("A key stands where the keys of its region could not be listed", async () => {
  const places = await placesAfter({ ...DENIED, scope: "account 111122223333 eu-west-1 kms", fact: "keys" });
  expect(places).toEqual([{ path: ARN }]);
});

test("A key stands where nothing of its account could be seen", async () => {
  expect(await placesAfter({ ...DENIED, scope: "account 111122223333", fact: "everything" })).toEqual([{ path: ARN }]);
});

test("A key is gone where only another region could not be listed", async () => {
  expect(await placesAfter({ ...DENIED, scope: "account 111122223333 us-east-1 kms", fact: "keys" })).toEqual([]);
});

test("A key is gone where all keys were listed and only a detail was not seen", async () => {
  expect(await placesAfter({ ...DENIED, scope: "account 111122223333 eu-west-1 kms", fact: "grants" })).toEqual([]);
});

async function changesBetween(before: Partial<Estate>, after: Partial<Estate>): Promise<unknown> {
  const inventory = await openInventory(":memory:");
  for (const things of [before, after]) {
    const scan = await look(inventory, things);
    await inventory.recordEvaluation(
      scan,
      { at: "2026-01-01T00:00:00Z", outcomes: [] },
      () => new Date("2026-01-01T00:00:00Z"),
    );
  }
  const { estate } = await inventory.diff();
  await inventory.close();
  return estate;
}

test("An estate that stands as it was has no changes", async () => {
  expect(await changesBetween(FULL_ESTATE, FULL_ESTATE)).toEqual([]);
});

test("A use of a key is no change of it", async () => {
  const used = { ...FULL_ESTATE["managed-key"], lastUsedAt: "2026-01-01T00:00:00Z" };
  expect(await changesBetween(FULL_ESTATE, { ...FULL_ESTATE, "managed-key": used })).toEqual([]);
});

test("What is new, gone or different in an estate is told, field by field", async () => {
  const { trail, ...rest } = FULL_ESTATE;
  const key = { ...FULL_ESTATE["managed-key"], state: "suspended", providerState: "Disabled" } as const;
  const grant = { ...FULL_ESTATE.grant, grant: "g2" };
  expect(await changesBetween(FULL_ESTATE, { ...rest, "managed-key": key, grant })).toEqual([
    {
      table: "managed_keys",
      id: ARN,
      change: "changed",
      fields: [
        { field: "provider_state", from: "Enabled", to: "Disabled" },
        { field: "state", from: "active", to: "suspended" },
      ],
    },
    { table: "key_grants", id: `${ARN} g1`, change: "gone", fields: [] },
    { table: "key_grants", id: `${ARN} g2`, change: "new", fields: [] },
    { table: "trails", id: trail.resource, change: "gone", fields: [] },
  ]);
});
