import { kmsMask } from "../actions/kms-actions.js";

const CRYPTO = "Decrypt Encrypt GenerateDataKey* ReEncrypt*";

// AWS KMS Developer Guide, "AWS KMS condition keys": the operations in whose requests each key can be at all.
// For all others it is absent, which decides many a condition.
const PRESENT: readonly (readonly [prefix: string, actions: bigint])[] = (
  [
    ["kms:encryptioncontext:", `${CRYPTO} CreateGrant RetireGrant`],
    ["kms:encryptioncontextkeys", `${CRYPTO} CreateGrant`],
    ["kms:encryptionalgorithm", CRYPTO],
    ["kms:reencryptonsamekey", "ReEncrypt*"],
    [
      "kms:requestalias",
      `${CRYPTO} Decapsulate DeriveSharedSecret Encapsulate GenerateMac Sign Verify VerifyMac DescribeKey GetPublicKey`,
    ],
    ["kms:datakeypairspec", "GenerateDataKeyPair*"],
    ["kms:grantconstrainttype", "CreateGrant RetireGrant"],
    ["kms:grantisforawsresource", "CreateGrant ListGrants RevokeGrant"],
    ["kms:grantoperations", "CreateGrant"],
    ["kms:granteeprincipal", "CreateGrant"],
    ["kms:retiringprincipal", "CreateGrant"],
    ["kms:signingalgorithm", "Sign Verify"],
    ["kms:messagetype", "Sign Verify"],
    ["kms:macalgorithm", "GenerateMac VerifyMac"],
    ["kms:keyagreementalgorithm", "DeriveSharedSecret"],
    ["kms:recipientattestation:", "Decapsulate Decrypt DeriveSharedSecret GenerateDataKey GenerateDataKeyPair"],
    ["kms:expirationmodel", "ImportKeyMaterial"],
    ["kms:validto", "ImportKeyMaterial"],
    ["kms:wrappingalgorithm", "GetParametersForImport"],
    ["kms:wrappingkeyspec", "GetParametersForImport"],
    ["kms:primaryregion", "UpdatePrimaryRegion"],
    ["kms:replicaregion", "ReplicateKey"],
    ["kms:rotationperiodindays", "EnableKeyRotation"],
    ["kms:schedulekeydeletionpendingwindowindays", "ScheduleKeyDeletion"],
    ["kms:bypasspolicylockoutsafetycheck", "PutKeyPolicy ReplicateKey"],
    ["aws:requesttag/", "TagResource ReplicateKey"],
    ["aws:tagkeys", "TagResource UntagResource ReplicateKey"],
  ] as const
).map(([prefix, names]) => [prefix, kmsMask(names)]);

/** The KMS actions in whose requests a condition key (in lower case) can be; null where it can be in all. */
export function actionsWith(key: string): bigint | null {
  return (
    PRESENT.find(([prefix]) =>
      prefix.endsWith(":") || prefix.endsWith("/") ? key.startsWith(prefix) : key === prefix,
    )?.[1] ?? null
  );
}
