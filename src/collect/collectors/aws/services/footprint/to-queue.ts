import type { Fact } from "../../talk/fact.js";
import { lockedWith, OPEN, PROVIDERS, type Lock } from "./lock.js";
import { mapFact } from "./map-fact.js";
import type { FoundStore, StorePlace } from "./to-data-store.js";

type Attributes = Readonly<Partial<Record<string, string>>>;

/** A queue, by its address, whose last part is its name. One that names no key and does not use the service's own is not encrypted. */
export function toQueue(
  url: string,
  attributes: Fact<Attributes>,
  { partition, account, region }: StorePlace,
): FoundStore {
  const name = url.split("/").at(-1) ?? url;
  const resource = `arn:${partition}:sqs:${region}:${account}:${name}`;
  return { resource, service: "sqs", kind: "queue", name, lock: mapFact(attributes, toLock), tags: null };
}

function toLock({ KmsMasterKeyId, SqsManagedSseEnabled }: Attributes): Lock {
  return lockedWith(KmsMasterKeyId, SqsManagedSseEnabled === "true" ? PROVIDERS : OPEN);
}
