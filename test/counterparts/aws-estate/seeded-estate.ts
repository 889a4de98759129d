import type { Grant, ManagedKey } from "#model/managed-key";
import type { Credential, Principal } from "#model/principal";
import type { DataStore, ManagedCertificate, StoredSecret, Trail } from "#model/store";

/** What was put into a counterpart, in the words of the model, sorted by name: only what the seeding decides. */
export interface SeededEstate {
  readonly accounts: SeededAccounts;
  readonly regions: readonly string[];
  readonly keys: readonly SeededKey[];
  readonly grants: readonly SeededGrant[];
  readonly principals: readonly SeededPrincipal[];
  readonly credentials: readonly SeededCredential[];
  readonly secrets: readonly SeededSecret[];
  readonly certificates: readonly SeededCertificate[];
  readonly stores: readonly SeededStore[];
  readonly trails: readonly SeededTrail[];
}

/** Account numbers by what they are for. */
export interface SeededAccounts {
  readonly management: string;
  readonly workload: string;
  readonly sandbox: string;
}

/** A key; its description is the name it has in the plan. */
export type SeededKey = Pick<
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
  | "state"
  | "providerState"
  | "multiRegion"
  | "primary"
  | "replicas"
  | "isRotationOn"
  | "policy"
  | "tags"
>;

/** A grant. */
export type SeededGrant = Pick<
  Grant,
  "resource" | "grant" | "name" | "grantee" | "retirer" | "operations" | "constraints"
>;

/** A user or role; policies of groups are among its own, as the model has it. */
export type SeededPrincipal = Pick<
  Principal,
  "principal" | "tenant" | "kind" | "name" | "policies" | "boundary" | "trust" | "tags"
>;

/** An access key or SSH key. */
export type SeededCredential = Pick<Credential, "resource" | "tenant" | "principal" | "kind" | "isActive">;

/** A secret or parameter. */
export type SeededSecret = Pick<StoredSecret, "tenant" | "region" | "name" | "service" | "keyReference">;

/** A certificate. */
export type SeededCertificate = Pick<ManagedCertificate, "resource" | "tenant" | "region" | "subject">;

/** A place where data rests. */
export type SeededStore = Pick<
  DataStore,
  "tenant" | "region" | "service" | "kind" | "name" | "encryption" | "keyReference"
>;

/** A trail. */
export type SeededTrail = Pick<
  Trail,
  | "resource"
  | "tenant"
  | "region"
  | "name"
  | "isLogging"
  | "coversAllRegions"
  | "validatesFiles"
  | "excludesKeyUse"
  | "bucket"
>;
