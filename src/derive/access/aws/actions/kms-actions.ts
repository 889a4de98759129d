import { createActionTable } from "./action-table.js";

// AWS Service Authorization Reference, "Actions, resources, and condition keys for AWS Key Management Service":
// all actions whose resource is a key. Those on the account as a whole (ListKeys, CreateKey, key stores) concern no key.
const NAMES = [
  ..."CancelKeyDeletion CreateAlias CreateGrant Decapsulate Decrypt DeleteAlias DeleteImportedKeyMaterial".split(" "),
  ..."DeriveSharedSecret DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encapsulate".split(" "),
  ..."Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateMac".split(" "),
  ..."GenerateDataKeyWithoutPlaintext GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetPublicKey".split(" "),
  ..."GetParametersForImport ImportKeyMaterial ListGrants ListKeyPolicies ListKeyRotations ListResourceTags".split(" "),
  ..."PutKeyPolicy ReEncryptFrom ReEncryptTo ReplicateKey RetireGrant RevokeGrant RotateKeyOnDemand".split(" "),
  ..."ScheduleKeyDeletion Sign SynchronizeMultiRegionKey TagResource UntagResource UpdateAlias".split(" "),
  ..."UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac".split(" "),
];

/** The actions on a KMS key. */
export const kmsActions = createActionTable(NAMES.map((name) => `kms:${name}`));

/** The mask of actions given by their names without "kms:", patterns allowed, parted by blanks. */
export function kmsMask(names: string): bigint {
  return names.split(" ").reduce((mask, name) => mask | kmsActions.maskOf(`kms:${name}`), 0n);
}

/**
 * What a caller from another account can do at all: the operations with "Cross-account use: Yes" in the API reference;
 * a policy that gives more to another account has no effect.
 */
export const crossAccountActions = kmsMask(
  "CreateGrant Decapsulate Decrypt DeriveSharedSecret DescribeKey Encapsulate Encrypt GenerateDataKey* GenerateMac " +
    "GetKeyRotationStatus GetPublicKey ListGrants ReEncrypt* RetireGrant RevokeGrant Sign Verify VerifyMac",
);

/** What opens data that lies there already. */
export const decryptActions = kmsMask("Decapsulate Decrypt DeriveSharedSecret ReEncryptFrom");
