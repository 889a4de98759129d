import type { ManagedKey } from "#model/managed-key";

type Words<Field extends keyof ManagedKey> = Readonly<Record<string, NonNullable<ManagedKey[Field]>>>;

/** Key states as those of NIST SP 800-57 Part 1, section 7. Unavailable: its custom store is not connected. */
export const states: Words<"state"> = {
  Creating: "pre-active",
  PendingImport: "pre-active",
  Enabled: "active",
  Updating: "active",
  Disabled: "suspended",
  Unavailable: "suspended",
  PendingDeletion: "deactivated",
  PendingReplicaDeletion: "deactivated",
};

/** Where the material of a key comes from. */
export const origins: Words<"origin"> = {
  AWS_KMS: "provider",
  EXTERNAL: "imported",
  AWS_CLOUDHSM: "cloudhsm",
  EXTERNAL_KEY_STORE: "external-store",
};

/** What keeps it: the service's own modules (FIPS 140-3), the customer's cluster, or whatever stands behind an external store. */
export const protections: Words<"protection"> = {
  AWS_KMS: "hsm",
  EXTERNAL: "hsm",
  AWS_CLOUDHSM: "hsm",
  EXTERNAL_KEY_STORE: "external",
};

/** Who manages it. */
export const managers: Words<"manager"> = { AWS: "provider", CUSTOMER: "customer" };

/** What a key is for. */
export const purposes: Words<"purpose"> = {
  ENCRYPT_DECRYPT: "encrypt",
  SIGN_VERIFY: "sign",
  GENERATE_VERIFY_MAC: "mac",
  KEY_AGREEMENT: "agree",
  ENCAPSULATE_DECAPSULATE: "encapsulate",
};

/** The house's word for one of the provider's, or null where there is none. */
export function wordFor<Word>(words: Readonly<Record<string, Word>>, name: string | undefined): Word | null {
  return words[name ?? ""] ?? null;
}
