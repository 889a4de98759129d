import type { GrantListEntry, KeyMetadata, KeySpec, KeyUsageType, RotationsListEntry } from "@aws-sdk/client-kms";
import type { KmsKey } from "./kms-fixture.js";
import { kmsAlgorithms } from "./kms-algorithms.js";
import { seededBytes } from "./seeded-bytes.js";
import { seededPublicKey } from "./seeded-public-key.js";
import type { Sequence } from "./sequence.js";

/** What is to be said of a key; the rest is that of an ordinary enabled symmetric key. */
export interface KmsKeySpec {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly spec?: KeySpec;
  readonly createdAt?: Date;
  /** Members of DescribeKey's answer in place of the ordinary ones: KeyState, Origin, MultiRegionConfiguration ... */
  readonly metadata?: Partial<KeyMetadata>;
  /** JSON; left out: the one that lets the account's IAM policies decide. */
  readonly policy?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** Left out: off where the kind of key can rotate, else not supported. */
  readonly rotation?: KmsKey["rotation"];
  /** Left out: its first material alone, where the kind has material to list. */
  readonly rotations?: readonly RotationsListEntry[];
  readonly grants?: Sequence<GrantListEntry>;
  /** Left out: never used, tracked since 2025-04-01. */
  readonly lastUsage?: KmsKey["lastUsage"];
  /** DER; left out: a made-up one where the kind has a public half. */
  readonly publicKey?: Uint8Array;
  readonly refuses?: readonly string[];
}

const CREATED = new Date("2024-01-15T08:00:00.000Z");
const TRACKED_SINCE = new Date("2025-04-01T00:00:00.000Z");

/** One key of the fixture server. */
export function createKmsKey(given: KmsKeySpec): KmsKey {
  const metadata = metadataOf(given);
  const { Arn, CreationDate } = metadata;
  const usage = { KeyId: Arn, TrackingStartDate: TRACKED_SINCE, KeyCreationDate: CreationDate };
  return {
    metadata,
    policy: given.policy ?? delegatingPolicy(given.account),
    tags: Object.entries(given.tags ?? {}).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    rotation: given.rotation === undefined ? ordinaryRotation(metadata) : given.rotation,
    rotations: given.rotations ?? firstMaterial(metadata),
    grants: given.grants ?? [],
    lastUsage: given.lastUsage ?? usage,
    // Only when asked for: points on a curve take time.
    get publicKey() {
      return given.publicKey ?? seededPublicKey(given.spec ?? "", Arn);
    },
    refuses: given.refuses ?? [],
  };
}

function metadataOf({ account, region, id, spec = "SYMMETRIC_DEFAULT", ...given }: KmsKeySpec): KmsKey["metadata"] {
  const Arn = `arn:aws:kms:${region}:${account}:key/${id}`;
  const { KeyUsage = ordinaryUsage(spec), KeyState = "Enabled", Origin = "AWS_KMS" } = given.metadata ?? {};
  const hasMaterialId = Origin === "AWS_KMS" && spec === "SYMMETRIC_DEFAULT";
  return {
    AWSAccountId: account,
    CreationDate: given.createdAt ?? CREATED,
    Enabled: KeyState === "Enabled",
    Description: "",
    KeyUsage,
    KeyState,
    Origin,
    KeyManager: "CUSTOMER",
    CustomerMasterKeySpec: spec,
    KeySpec: spec,
    MultiRegion: false,
    ...kmsAlgorithms(spec, KeyUsage),
    ...(hasMaterialId ? { CurrentKeyMaterialId: materialId(Arn) } : {}),
    ...given.metadata,
    KeyId: id,
    Arn,
  } as KmsKey["metadata"]; // CustomerMasterKeySpec is deprecated and its type lacks the newer specs that KeySpec has.
}

function ordinaryUsage(spec: KeySpec): KeyUsageType {
  if (spec.startsWith("HMAC_")) return "GENERATE_VERIFY_MAC";
  if (spec.startsWith("ML_KEM_")) return "ENCAPSULATE_DECAPSULATE" as KeyUsageType;
  return spec === "SYMMETRIC_DEFAULT" ? "ENCRYPT_DECRYPT" : "SIGN_VERIFY";
}

/** Symmetric keys outside of custom key stores answer; imported material never rotates by itself. */
function ordinaryRotation({ Arn, KeySpec: spec, CustomKeyStoreId: store }: KmsKey["metadata"]): KmsKey["rotation"] {
  return spec === "SYMMETRIC_DEFAULT" && store === undefined ? { KeyId: Arn, KeyRotationEnabled: false } : null;
}

function firstMaterial({ Arn, Origin, KeySpec: spec, ValidTo }: KmsKey["metadata"]): RotationsListEntry[] {
  if (spec !== "SYMMETRIC_DEFAULT") return [];
  const first: RotationsListEntry = { KeyId: Arn, KeyMaterialId: materialId(Arn), KeyMaterialState: "CURRENT" };
  if (Origin !== "EXTERNAL") return [first];
  const expiry = ValidTo === undefined ? "KEY_MATERIAL_DOES_NOT_EXPIRE" : "KEY_MATERIAL_EXPIRES";
  return [
    { ...first, ImportState: "IMPORTED", ExpirationModel: expiry, ...(ValidTo === undefined ? {} : { ValidTo }) },
  ];
}

function materialId(arn: string): string {
  return seededBytes(`material ${arn}`, 32).toString("hex");
}

function delegatingPolicy(account: string): string {
  const principal = { AWS: `arn:aws:iam::${account}:root` };
  const statement = {
    Sid: "Enable IAM policies",
    Effect: "Allow",
    Principal: principal,
    Action: "kms:*",
    Resource: "*",
  };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}
