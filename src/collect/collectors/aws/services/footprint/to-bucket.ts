import type { Bucket, GetBucketEncryptionOutput } from "@aws-sdk/client-s3";
import type { Fact } from "../../talk/fact.js";
import { lockedWith, OPEN, PROVIDERS, type Lock } from "./lock.js";
import { mapFact } from "./map-fact.js";
import type { FoundStore, StorePlace } from "./to-data-store.js";

/** A bucket with the rule that its new objects are encrypted by (null: it has none); null where the answer does not name it. */
export function toBucket(
  { Name: name }: Bucket,
  encryption: Fact<GetBucketEncryptionOutput | null>,
  { partition }: StorePlace,
): FoundStore | null {
  if (name === undefined) return null;
  const resource = `arn:${partition}:s3:::${name}`;
  return { resource, service: "s3", kind: "bucket", name, lock: mapFact(encryption, toLock), tags: null };
}

// A rule for keys that names none means the provider's key for this service.
const MANAGED: Lock = { encryption: "managed", keyReference: null };

function toLock(encryption: GetBucketEncryptionOutput | null): Lock {
  const rules = encryption?.ServerSideEncryptionConfiguration?.Rules ?? [];
  const rule = rules.flatMap(({ ApplyServerSideEncryptionByDefault }) => ApplyServerSideEncryptionByDefault ?? [])[0];
  if (rule === undefined) return OPEN;
  return rule.SSEAlgorithm?.startsWith("aws:kms") === true ? lockedWith(rule.KMSMasterKeyID, MANAGED) : PROVIDERS;
}
