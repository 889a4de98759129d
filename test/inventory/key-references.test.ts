import { expect, test } from "vitest";
import { openInventory } from "#inventory/inventory";
import { FULL_ESTATE } from "./estate-samples.js";
import { collection, entry, filePlace, FOLDER, SCAN, seen, sighting } from "./samples.js";

const ARN = FULL_ESTATE["managed-key"].resource;
const ALIAS = ARN.replace(/:key\/.*/, ":alias/app");

async function referencesAfter(mentions: readonly string[]) {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const key = { kind: "unknown", algorithm: "", sizeBits: null, curve: null } as const;
  const facts = { ...key, service: null, createdAt: null, expiresAt: null };
  await inventory.record(
    entry(
      scan,
      mentions.map((value, at) =>
        seen(
          filePlace(`main-${at}.tf`),
          sighting({ form: "reference", identity: { scheme: "provider-name", value }, key: facts, certificate: null }),
        ),
      ),
      { collection: collection(FOLDER) },
    ),
  );
  const account = { collector: "aws", at: "aws://", label: "aws://" };
  const thing = FULL_ESTATE["managed-key"];
  await inventory.record(
    entry(scan, [{ kind: "estate", noun: "managed-key", thing }], { collection: collection(account) }),
  );
  const rows = await inventory.query(
    "select holder, resource from current_key_references where service = 'code' order by holder",
  );
  const kinds = await inventory.query("select kind from keys order by key_id");
  await inventory.close();
  return { rows, kinds };
}

test("A file that names a key by its ARN or its alias depends on that key", async () => {
  const { rows } = await referencesAfter([ARN, ALIAS]);
  expect(rows).toEqual([
    { holder: "shop/main-0.tf", resource: ARN },
    { holder: "shop/main-1.tf", resource: ARN },
  ]);
});

test("A file that names a key nobody has seen refers to none", async () => {
  const { rows } = await referencesAfter([ARN.replace("1111", "9999")]);
  expect(rows).toEqual([{ holder: "shop/main-0.tf", resource: null }]);
});

test("A key that is only mentioned is of no known kind", async () => {
  expect((await referencesAfter([ALIAS])).kinds).toEqual([{ kind: "unknown" }]);
});
