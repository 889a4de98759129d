import type { KeyMetadata, RotationsListEntry } from "@aws-sdk/client-kms";
import type { KeyVersion } from "#model/managed-key";
import { toIso } from "../to-iso.js";
import { isReplica } from "./is-replica.js";
import { wordFor } from "./key-words.js";
import type { KeyLook } from "./key-look.js";

/** The versions of a key's material, in the order in which the service lists them. */
export function toKeyVersions({ arn, description, versions }: KeyLook): KeyVersion[] {
  if (versions.status !== "ok") return [];
  const metadata: Partial<KeyMetadata> = description.status === "ok" ? description.value : {};
  const { Origin: origin } = metadata;
  // The first material carries no date of its own: it was made with the key, unless it came from outside or from a primary.
  const firstAt = origin !== "AWS_KMS" || isReplica(metadata) ? null : toIso(metadata.CreationDate);
  return versions.value.items.map((entry, at) => ({
    resource: arn,
    version: entry.KeyMaterialId ?? toIso(entry.RotationDate) ?? String(at),
    state: stateOf(entry),
    createdAt: toIso(entry.RotationDate) ?? (isPending(entry) ? null : firstAt),
    expiresAt: toIso(entry.ValidTo),
    origin: wordFor(ORIGINS, origin),
    trigger: wordFor(TRIGGERS, entry.RotationType),
  }));
}

const ORIGINS = { AWS_KMS: "provider", EXTERNAL: "imported" } as const;
const TRIGGERS = { AUTOMATIC: "automatic", ON_DEMAND: "on-demand" } as const;

function isPending({ KeyMaterialState: state }: RotationsListEntry): boolean {
  return state !== undefined && state.startsWith("PENDING");
}

function stateOf(entry: RotationsListEntry): KeyVersion["state"] {
  if (isPending(entry)) return "pending";
  return wordFor({ CURRENT: "current", NON_CURRENT: "previous" } as const, entry.KeyMaterialState);
}
