import type { KeyMetadata } from "@aws-sdk/client-kms";

/** Which questions make sense for a key of its kind; the others are not asked. */
export interface KeyAbilities {
  /** Whether it rotates by itself: only symmetric encryption keys whose material the service made or was given. */
  readonly rotation: boolean;
  readonly versions: boolean;
  readonly tags: boolean;
  readonly publicKey: boolean;
}

// Without material there is no public half, and none is given out once deletion is scheduled (Developer Guide, "Key states").
const WITHOUT_PUBLIC_KEY = new Set([
  "Creating",
  "PendingImport",
  "PendingDeletion",
  "PendingReplicaDeletion",
  "Unavailable",
]);

/** Of a key that could not be described everything is asked: the answers tell. */
export function keyAbilities(metadata: KeyMetadata | null): KeyAbilities {
  if (metadata === null) return { rotation: true, versions: true, tags: true, publicKey: true };
  const isOwn = metadata.KeyManager !== "AWS";
  const isSymmetric = specOf(metadata) === "SYMMETRIC_DEFAULT";
  const isKept = metadata.Origin === undefined || ["AWS_KMS", "EXTERNAL"].includes(metadata.Origin);
  return {
    // The provider's keys are said to rotate every year; asking some of them is refused and sets off alarms.
    rotation: isOwn && isSymmetric && isKept,
    versions: isOwn && isSymmetric && isKept,
    tags: isOwn,
    publicKey: isPair(specOf(metadata)) && !WITHOUT_PUBLIC_KEY.has(metadata.KeyState ?? ""),
  };
}

/** The kind of a key as the provider writes it; older answers have it under its old name alone. */
export function specOf({ KeySpec, CustomerMasterKeySpec }: KeyMetadata): string | null {
  return KeySpec ?? CustomerMasterKeySpec ?? null;
}

function isPair(spec: string | null): boolean {
  return spec !== null && spec !== "SYMMETRIC_DEFAULT" && !spec.startsWith("HMAC_");
}
