import type { FactStatus } from "./fact-status.js";

/** A secret in a store: what it is protected by and how it is kept, never its value. */
export interface StoredSecret {
  readonly resource: string;
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  readonly service: "secrets-manager" | "parameter-store";
  /** Key as the store names it (ARN, id or alias); null means the provider's own. */
  readonly keyReference: string | null;
  readonly createdAt: string | null;
  readonly lastRotatedAt: string | null;
  readonly isRotationOn: boolean | null;
  readonly rotationPeriodDays: number | null;
  readonly nextRotationAt: string | null;
  readonly lastAccessedAt: string | null;
  readonly policy: string | null;
  readonly tags: Readonly<Record<string, string>> | null;
  readonly facts: Readonly<Record<"description" | "policy", FactStatus>>;
}

/** A certificate or certificate authority that a provider keeps. */
export interface ManagedCertificate {
  readonly resource: string;
  readonly tenant: string;
  readonly region: string;
  readonly subject: string;
  readonly providerState: string | null;
  readonly origin: "issued" | "imported" | "private" | null;
  readonly isAuthority: boolean;
  /** As the provider writes it: RSA_2048, EC_prime256v1. */
  readonly spec: string | null;
  readonly signatureAlgorithm: string | null;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly renewsItself: boolean | null;
  readonly usedBy: readonly string[];
  readonly facts: Readonly<Record<"description", FactStatus>>;
}

/** A place where data rests, and the key that locks it. */
export interface DataStore {
  readonly resource: string;
  readonly tenant: string;
  readonly region: string;
  readonly service: string;
  /** bucket, volume, snapshot, database, table, queue, topic, function, log-group, file-system, backup-vault ... */
  readonly kind: string;
  readonly name: string;
  /** none: not encrypted; provider: a key of the provider that nobody sees; managed: the provider's key in the account; customer: a key of the customer. */
  readonly encryption: "none" | "provider" | "managed" | "customer" | null;
  /** Key as the store names it. */
  readonly keyReference: string | null;
  readonly tags: Readonly<Record<string, string>> | null;
  readonly facts: Readonly<Record<"encryption", FactStatus>>;
}

/** A log of the provider that tells who used a key. */
export interface Trail {
  readonly resource: string;
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  readonly kind: "trail" | "event-store";
  readonly isLogging: boolean | null;
  readonly coversAllRegions: boolean | null;
  readonly coversOrganisation: boolean | null;
  readonly validatesFiles: boolean | null;
  /** True where the use of keys is left out. */
  readonly excludesKeyUse: boolean | null;
  /** False where only changes are kept, not reads. */
  readonly recordsReads: boolean | null;
  readonly bucket: string | null;
  readonly keyReference: string | null;
  readonly facts: Readonly<Record<"status" | "selectors", FactStatus>>;
}
