import type { FactStatus } from "./fact-status.js";
import type { Identity } from "./identity.js";
import type { KeyFacts } from "./key-facts.js";

/** A key in a store that keeps its material to itself. A null is not known or does not exist; `facts` tells which. */
export interface ManagedKey {
  /** The provider's full name of it: an ARN. Replicas in other regions are keys of their own. */
  readonly resource: string;
  readonly provider: "aws";
  /** Account, subscription or project that owns it. */
  readonly tenant: string;
  readonly region: string;
  /** Its public half where it has one, else the provider's name. */
  readonly identity: Identity;
  readonly key: KeyFacts;
  /** Without the prefix of the kind: "alias/app" stays "alias/app". Sorted. */
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly manager: "customer" | "provider" | null;
  /** As the provider writes it: SYMMETRIC_DEFAULT, RSA_2048 ... */
  readonly spec: string | null;
  readonly purpose: "encrypt" | "sign" | "mac" | "agree" | "encapsulate" | null;
  /** Where the material was made: by the provider, outside and imported, in the customer's HSM cluster, or it stays outside. */
  readonly origin: "provider" | "imported" | "cloudhsm" | "external-store" | null;
  readonly protection: "hsm" | "software" | "external" | null;
  /** State of NIST SP 800-57 Part 1, section 7. */
  readonly state: "pre-active" | "active" | "suspended" | "deactivated" | "destroyed" | null;
  readonly providerState: string | null;
  /** When it will be destroyed, where that is scheduled. */
  readonly deletesAt: string | null;
  readonly deletionWindowDays: number | null;
  readonly multiRegion: "primary" | "replica" | null;
  /** ARN of the primary of a replica. */
  readonly primary: string | null;
  readonly replicas: readonly string[];
  /** Id of the custom key store that holds it. */
  readonly store: string | null;
  /** How its material can be renewed under the same name; "manual" means only by a new key. */
  readonly rotation: "automatic" | "on-demand" | "manual" | null;
  readonly isRotationOn: boolean | null;
  readonly rotationPeriodDays: number | null;
  readonly nextRotationAt: string | null;
  /** When the material in use was made or imported: the last rotation, or the key's creation. */
  readonly materialSince: string | null;
  readonly lastUsedAt: string | null;
  readonly lastUsedOperation: string | null;
  /** Uses before this moment were not kept: no use seen means unused only since then. */
  readonly usedKnownSince: string | null;
  /** What became of the question who used it, put to the provider's log; null: not put, for nothing hangs on it. */
  readonly usesStatus: FactStatus | null;
  /** The key policy as JSON. */
  readonly policy: string | null;
  readonly tags: Readonly<Record<string, string>> | null;
  readonly facts: Readonly<Record<ManagedKeyFact, FactStatus>>;
}

/** What is asked of a managed key, each on its own. */
export type ManagedKeyFact =
  "description" | "aliases" | "policy" | "rotation" | "versions" | "grants" | "tags" | "usage" | "public-key";

/** One version of the material of a managed key. */
export interface KeyVersion {
  readonly resource: string;
  readonly version: string;
  readonly state: "current" | "previous" | "pending" | null;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  readonly origin: "provider" | "imported" | null;
  readonly trigger: "automatic" | "on-demand" | null;
}

/** A permission given beside the policy. */
export interface Grant {
  readonly resource: string;
  readonly grant: string;
  readonly name: string | null;
  /** ARN of a principal, or the name of a service ("rds.amazonaws.com"). */
  readonly grantee: string;
  readonly retirer: string | null;
  /** Account that issued it. */
  readonly issuer: string | null;
  /** As the provider writes them: "Decrypt", "CreateGrant". Sorted. */
  readonly operations: readonly string[];
  /** Constraints as JSON, or null where there is none. */
  readonly constraints: string | null;
  readonly createdAt: string | null;
}

/** Who used a managed key for what, by the provider's log. */
export interface KeyUse {
  readonly resource: string;
  readonly principal: string;
  readonly operation: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly count: number;
}

/** A place that keeps keys for a provider: a custom key store, an HSM cluster. */
export interface KeyStore {
  readonly resource: string;
  readonly tenant: string;
  readonly region: string;
  readonly name: string | null;
  readonly kind: "cloudhsm" | "external" | "cloudhsm-cluster";
  readonly providerState: string | null;
  readonly isConnected: boolean | null;
  /** Why it is not connected, as the provider says. */
  readonly trouble: string | null;
  /** The HSM cluster behind a store, or null. */
  readonly cluster: string | null;
  readonly lastBackupAt: string | null;
}
