import type { TableDescription } from "@aws-sdk/client-dynamodb";
import type { Fact } from "../../talk/fact.js";
import { lockedWith, PROVIDERS, type Lock } from "./lock.js";
import { mapFact } from "./map-fact.js";
import type { FoundStore, StorePlace } from "./to-data-store.js";

/** A table. One that says nothing of encryption is encrypted with a key of the provider that nobody sees. */
export function toTable(
  name: string,
  table: Fact<TableDescription | undefined>,
  { partition, account, region }: StorePlace,
): FoundStore {
  const resource = `arn:${partition}:dynamodb:${region}:${account}:table/${name}`;
  return { resource, service: "dynamodb", kind: "table", name, lock: mapFact(table, toLock), tags: null };
}

function toLock(table: TableDescription | undefined): Lock {
  const { SSEType, KMSMasterKeyArn } = table?.SSEDescription ?? {};
  return SSEType === "KMS" ? lockedWith(KMSMasterKeyArn, PROVIDERS) : PROVIDERS;
}
