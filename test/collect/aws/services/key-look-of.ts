import type { KeyMetadata } from "@aws-sdk/client-kms";
import type { KeyLook } from "../../../../src/collect/collectors/aws/services/kms/key-look.js";

const KEY_ARN = "arn:aws:kms:eu-west-1:111111111111:key/k1";
const EMPTY = { status: "ok", value: { items: [], cut: null } } as const;
const UNSUPPORTED = { status: "unsupported", said: "" } as const;

/** What is known of an ordinary symmetric key made on 2024-01-15, but for what is given. */
export function keyLookOf(metadata: Partial<KeyMetadata> = {}, look: Partial<KeyLook> = {}): KeyLook {
  const ordinary: KeyMetadata = {
    KeyId: "k1",
    Arn: KEY_ARN,
    CreationDate: new Date("2024-01-15T08:00:00Z"),
    KeySpec: "SYMMETRIC_DEFAULT",
    KeyUsage: "ENCRYPT_DECRYPT",
    KeyState: "Enabled",
    Origin: "AWS_KMS",
    KeyManager: "CUSTOMER",
  };
  return {
    arn: KEY_ARN,
    description: { status: "ok", value: { ...ordinary, ...metadata } },
    policy: { status: "ok", value: "{}" },
    rotation: { status: "ok", value: { KeyRotationEnabled: false } },
    versions: EMPTY,
    grants: EMPTY,
    tags: EMPTY,
    usage: { status: "ok", value: {} },
    uses: null,
    publicKey: UNSUPPORTED,
    ...look,
  };
}
