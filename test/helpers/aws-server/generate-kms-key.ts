import type { KeyMetadata, KeySpec } from "@aws-sdk/client-kms";
import { createKmsKey } from "./create-kms-key.js";
import { generateGrants } from "./generate-grants.js";
import type { KmsSize } from "./generate-kms.js";
import { keyIdAt } from "./key-id-at.js";
import type { KmsKey } from "./kms-fixture.js";

const DAY = 86_400_000;
const NEWEST = Date.UTC(2026, 0, 1);
const TRACKED_SINCE = new Date("2025-04-01T00:00:00.000Z");

/** Of twenty keys in a row: mostly symmetric, and one of each other kind. */
const SPECS: readonly KeySpec[] = [
  ...Array.from({ length: 12 }, (): KeySpec => "SYMMETRIC_DEFAULT"),
  "RSA_2048",
  "RSA_4096",
  "ECC_NIST_P256",
  "ECC_NIST_P384",
  "ECC_SECG_P256K1",
  "HMAC_256",
  "ML_DSA_65",
  "ML_KEM_768",
];

/**
 * Key number `index`. Each 23rd is disabled, each 29th awaits deletion, each 31st is imported and expires; symmetric
 * keys rotate by turns; each 7th was never used, each 11th not since the provider keeps count; grants: see there.
 */
export function generateKmsKey(size: KmsSize, index: number): KmsKey {
  const { account, region, seed } = size;
  const id = keyIdAt(`${seed} ${account} ${region}`, index);
  const arn = `arn:aws:kms:${region}:${account}:key/${id}`;
  const spec = SPECS[index % SPECS.length] ?? "SYMMETRIC_DEFAULT";
  const createdAt = new Date(NEWEST - ((index * 37) % 2000) * DAY);
  const metadata = stateOf(index, spec);
  return createKmsKey({
    account,
    region,
    id,
    spec,
    createdAt,
    metadata: { ...metadata, Description: `Key ${index}` },
    tags: index % 3 === 0 ? { owner: `team-${index % 9}`, environment: index % 2 === 0 ? "prod" : "test" } : {},
    ...rotationOf(arn, index, isRotatable(spec, metadata)),
    grants: generateGrants(arn, index),
    lastUsage: { KeyId: arn, TrackingStartDate: TRACKED_SINCE, KeyCreationDate: createdAt, ...usageOf(index) },
  });
}

function stateOf(index: number, spec: KeySpec): Partial<KeyMetadata> {
  if (index % 31 === 30 && spec === "SYMMETRIC_DEFAULT")
    return { Origin: "EXTERNAL", ExpirationModel: "KEY_MATERIAL_EXPIRES", ValidTo: new Date(NEWEST + index * DAY) };
  if (index % 29 === 28) return { KeyState: "PendingDeletion", DeletionDate: new Date(NEWEST + 30 * DAY) };
  return index % 23 === 22 ? { KeyState: "Disabled" } : {};
}

function isRotatable(spec: KeySpec, { Origin, KeyState }: Partial<KeyMetadata>): boolean {
  return spec === "SYMMETRIC_DEFAULT" && Origin === undefined && KeyState === undefined;
}

function rotationOf(arn: string, index: number, can: boolean): Pick<KmsKey, "rotation"> | object {
  if (!can || index % 2 === 0) return {};
  const NextRotationDate = new Date(NEWEST + (index % 365) * DAY);
  return { rotation: { KeyId: arn, KeyRotationEnabled: true, RotationPeriodInDays: 365, NextRotationDate } };
}

function usageOf(index: number): Pick<KmsKey["lastUsage"], "KeyLastUsage"> {
  if (index % 7 === 6 || index % 11 === 10) return {};
  const Timestamp = new Date(NEWEST - (index % 400) * DAY);
  return {
    KeyLastUsage: {
      Operation: "Decrypt",
      Timestamp,
      CloudTrailEventId: `event-${index}`,
      KmsRequestId: `request-${index}`,
    },
  };
}
