import type {
  AliasListEntry,
  CustomKeyStoresListEntry,
  GetKeyLastUsageResponse,
  GetKeyRotationStatusResponse,
  GrantListEntry,
  KeyMetadata,
  RotationsListEntry,
  Tag,
} from "@aws-sdk/client-kms";
import type { Sequence } from "./sequence.js";

/** The keys of one account in one region. */
export interface KmsFixture {
  readonly keys: Sequence<KmsKey>;
  /** By key id, ARN, alias or alias ARN. */
  readonly find: (name: string) => KmsKey | undefined;
  readonly aliases: Sequence<AliasListEntry>;
  readonly stores: readonly CustomKeyStoresListEntry[];
}

/** One key, as the separate calls tell of it. */
export interface KmsKey {
  readonly metadata: KeyMetadata & { readonly KeyId: string; readonly Arn: string };
  /** The key policy as JSON. */
  readonly policy: string;
  readonly tags: readonly Tag[];
  /** Null: the operation is not supported for this kind of key. */
  readonly rotation: GetKeyRotationStatusResponse | null;
  /** All material, oldest first: also the first and the pending one, which have no RotationDate. */
  readonly rotations: readonly RotationsListEntry[];
  readonly grants: Sequence<GrantListEntry>;
  readonly lastUsage: GetKeyLastUsageResponse;
  /** DER of the SubjectPublicKeyInfo; null for a key without a public half. */
  readonly publicKey: Uint8Array | null;
  /** Operations the key policy refuses the caller: "GetKeyPolicy". */
  readonly refuses: readonly string[];
}
