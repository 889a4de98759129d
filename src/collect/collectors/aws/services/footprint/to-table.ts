import type { TableDescription } from "@aws-sdk/client-dynamodb";
import type { Fact } from "../../talk/fact.js";
import { lockedWith, PROVIDERS, type Lock } from "./lock.js";
import { mapFact } from "./map-fact.js";
import type { FoundStore, StorePlace } from "./to-data-store.js";

/** A table. One that says nothing of encryption is encrypted with a key of the provider that nobody sees, as all are (DynamoDB Developer Guide, "Encryption at rest"). */
export function toTable(
  name: string,
  table: Fact<TableDescription>,
  { partition, account, region }: StorePlace,
): FoundStore {
  const resource = `arn:${partition}:dynamodb:${region}:${account}:table/${name}`;
  return { resource, service: "dynamodb", kind: "table", name, lock: mapFact(table, toLock), tags: null };
}

function toLock({ SSEDescription: { SSEType, KMSMasterKeyArn } = {} }: TableDescription): Lock {
  return SSEType === "KMS" ? lockedWith(KMSMasterKeyArn, PROVIDERS) : PROVIDERS;
}
