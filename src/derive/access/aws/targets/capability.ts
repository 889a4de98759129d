import { kmsActions, kmsMask } from "../actions/kms-actions.js";
import type { KeyFact } from "../estate/facts.js";

const USES = kmsMask(
  "Decapsulate Decrypt DeriveSharedSecret Encapsulate Encrypt Generate* ReEncrypt* Sign Verify VerifyMac",
);
const SYMMETRIC = kmsMask("Decrypt Encrypt GenerateDataKey* ReEncrypt*");
const BY_PURPOSE: Readonly<Record<string, bigint>> = {
  encrypt: kmsMask("Decrypt Encrypt ReEncrypt*"),
  sign: kmsMask("Sign Verify"),
  mac: kmsMask("GenerateMac VerifyMac"),
  agree: kmsMask("DeriveSharedSecret"),
  encapsulate: kmsMask("Decapsulate Encapsulate"),
};
const OF_IMPORTED = kmsMask("DeleteImportedKeyMaterial GetParametersForImport ImportKeyMaterial");
const OF_MULTI_REGION = kmsMask("ReplicateKey SynchronizeMultiRegionKey UpdatePrimaryRegion");

/** The actions that a key of this kind can do at all: no policy makes a signing key decrypt. */
export function capabilityOf({ isDescribed, spec, purpose, origin, multiRegion }: KeyFact): bigint {
  let mask = kmsActions.all;
  const uses = spec === "SYMMETRIC_DEFAULT" ? SYMMETRIC : purpose === null ? undefined : BY_PURPOSE[purpose];
  if (uses !== undefined) mask &= ~USES | uses;
  if (origin !== null && origin !== "imported") mask &= ~OF_IMPORTED;
  if (isDescribed && multiRegion === null) mask &= ~OF_MULTI_REGION;
  return mask;
}
