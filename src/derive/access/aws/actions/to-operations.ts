import type { AccessOperation } from "#model/access-edge";
import { kmsMask } from "./kms-actions.js";

const CLASSES: readonly (readonly [AccessOperation, bigint])[] = [
  [
    "administer",
    kmsMask(
      "CancelKeyDeletion CreateAlias DeleteAlias DeleteImportedKeyMaterial DisableKey DisableKeyRotation EnableKey " +
        "EnableKeyRotation ImportKeyMaterial PutKeyPolicy ReplicateKey RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion " +
        "SynchronizeMultiRegionKey UpdateAlias UpdateKeyDescription UpdatePrimaryRegion",
    ),
  ],
  ["decrypt", kmsMask("Decapsulate Decrypt DeriveSharedSecret ReEncryptFrom")],
  ["delete", kmsMask("DeleteImportedKeyMaterial DisableKey ScheduleKeyDeletion")],
  ["derive", kmsMask("DeriveSharedSecret")],
  ["encrypt", kmsMask("Encapsulate Encrypt GenerateDataKey* ReEncryptTo")],
  ["grant", kmsMask("CreateGrant RetireGrant")],
  ["sign", kmsMask("GenerateMac Sign")],
  ["tag", kmsMask("TagResource UntagResource")],
  ["verify", kmsMask("Verify VerifyMac")],
];

/** The classes a mask of KMS actions comes to, sorted; "latent" is for the caller to add. */
export function toOperations(mask: bigint): readonly AccessOperation[] {
  let operations = KNOWN.get(mask);
  if (!operations)
    KNOWN.set(mask, (operations = CLASSES.filter(([, actions]) => mask & actions).map(([name]) => name)));
  return operations;
}

const KNOWN = new Map<bigint, readonly AccessOperation[]>();
