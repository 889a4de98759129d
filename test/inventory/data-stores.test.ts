import { expect, test } from "vitest";
import { openInventory } from "#inventory/inventory";
import type { DataStore } from "#model/store";
import { FULL_ESTATE } from "./estate-samples.js";
import { collection, entry, SCAN } from "./samples.js";

const KEY = FULL_ESTATE["managed-key"];
const STORE = FULL_ESTATE["data-store"];
const ABROAD = KEY.resource.replace(KEY.tenant, "999988887777");

/** Encryption and whose key, of a store that names a key, where its account has one key of the provider or the customer. */
async function lockOf(keyReference: string, manager: "customer" | "provider"): Promise<unknown> {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const store: DataStore = { ...STORE, encryption: "customer", keyReference };
  const observations = [
    { kind: "estate", noun: "managed-key", thing: { ...KEY, manager } } as const,
    { kind: "estate", noun: "data-store", thing: store } as const,
  ];
  const account = { collector: "aws", at: "aws://", label: "aws://" };
  await inventory.record(entry(scan, observations, { collection: collection(account) }));
  const rows = await inventory.query("select encryption, key_manager from current_data_stores");
  await inventory.close();
  return rows;
}

const CUSTOMERS = { encryption: "customer", key_manager: "customer" };
const PROVIDERS = { encryption: "managed", key_manager: "provider" };
const UNSEEN = { encryption: "customer", key_manager: null };

test.each([
  { title: "the customer made is the customer's", reference: KEY.resource, manager: "customer", lock: CUSTOMERS },
  {
    title: "the provider made is the provider's, whatever its name looks like",
    reference: KEY.resource,
    manager: "provider",
    lock: PROVIDERS,
  },
  {
    title: "is named by its id alone is found",
    reference: KEY.resource.replace(/.*\//, ""),
    manager: "provider",
    lock: PROVIDERS,
  },
  { title: "is named by its alias is found", reference: "alias/app", manager: "provider", lock: PROVIDERS },
  { title: "nobody saw may be anybody's", reference: `${KEY.resource}0`, manager: "customer", lock: UNSEEN },
  { title: "lies in another account is a customer's", reference: ABROAD, manager: "provider", lock: CUSTOMERS },
] as const)("A key of a store that $title", async ({ reference, manager, lock }) => {
  expect(await lockOf(reference, manager)).toEqual([lock]);
});
