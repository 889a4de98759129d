import type { Bucket, GetBucketEncryptionOutput, GetBucketTaggingOutput } from "@aws-sdk/client-s3";
import type { Fact } from "../../talk/fact.js";
import { toTags } from "../to-tags.js";
import { lockedWith, PROVIDERS, type Lock } from "./lock.js";
import { mapFact } from "./map-fact.js";
import type { FoundStore, StorePlace } from "./to-data-store.js";

/** What a bucket was asked: the rule that its new objects are encrypted by, and its tags; null: it has none. */
export interface BucketLook {
  readonly encryption: Fact<GetBucketEncryptionOutput | null>;
  readonly tags: Fact<GetBucketTaggingOutput | null>;
}

/** A bucket with its lock and tags; null where the answer does not name it. */
export function toBucket(
  { Name: name }: Bucket,
  { encryption, tags: tagging }: BucketLook,
  { partition }: StorePlace,
): FoundStore | null {
  if (name === undefined) return null;
  const resource = `arn:${partition}:s3:::${name}`;
  const tags = tagging.status === "ok" ? toTags(tagging.value?.TagSet ?? []) : null;
  return { resource, service: "s3", kind: "bucket", name, lock: mapFact(encryption, toLock), tags };
}

// A rule for keys that names none means the provider's key for this service.
const MANAGED: Lock = { encryption: "managed", keyReference: null };

function toLock(encryption: GetBucketEncryptionOutput | null): Lock {
  const rules = encryption?.ServerSideEncryptionConfiguration?.Rules ?? [];
  const rule = rules.flatMap(({ ApplyServerSideEncryptionByDefault }) => ApplyServerSideEncryptionByDefault ?? [])[0];
  // Since January 2023 no bucket is without: where nobody says otherwise, new objects are locked with the service's own keys (S3 User
  // Guide, "Setting default server-side encryption behavior"). An endpoint that still answers that there is no rule tells of no opt-out.
  return rule?.SSEAlgorithm?.startsWith("aws:kms") === true ? lockedWith(rule.KMSMasterKeyID, MANAGED) : PROVIDERS;
}
