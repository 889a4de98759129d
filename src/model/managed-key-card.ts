import type { ManagedKey, ManagedKeyFact } from "./managed-key.js";

/** A managed key as a report shows it: what it is, and how many have which access. A null is not known. */
export interface ManagedKeyCard extends Pick<
  ManagedKey,
  | "resource"
  | "tenant"
  | "region"
  | "aliases"
  | "description"
  | "manager"
  | "spec"
  | "purpose"
  | "origin"
  | "protection"
  | "state"
  | "providerState"
  | "rotation"
  | "isRotationOn"
  | "rotationPeriodDays"
  | "materialSince"
  | "lastUsedAt"
  | "usedKnownSince"
  | "deletesAt"
> {
  readonly keyId: string;
  /** Whom a tag names as owner or team; null where none does, or tags were not seen. */
  readonly owner: string | null;
  readonly createdAt: string | null;
  /** Principals by what they can do, certain or under a condition. */
  readonly access: AccessCounts | null;
  /** Data stores, secrets and logs that it locks, as far as they were seen. */
  readonly protects: number;
  /** Facts that were asked for and not got. */
  readonly unseen: readonly ManagedKeyFact[];
}

/** How many principals have which access to one key. */
export interface AccessCounts {
  /** Can decrypt, sign or derive with it. */
  readonly users: number;
  /** The same, outside of the key's account. */
  readonly externalUsers: number;
  readonly administrators: number;
  /** Cannot decrypt, but can make themselves able to. */
  readonly latent: number;
  /** Anybody at all can use it. */
  readonly isPublic: boolean;
}
