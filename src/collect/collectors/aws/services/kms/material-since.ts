import type { KeyMetadata, RotationsListEntry } from "@aws-sdk/client-kms";
import { toIso } from "../to-iso.js";
import { isReplica } from "./is-replica.js";
import { specOf } from "./key-abilities.js";
import type { KeyLook } from "./key-look.js";

/**
 * When the material in use was made: its last rotation, else the key's creation. Null where that is not known: no material
 * yet, a key that may have rotated without our seeing it, a replica (its material is that of its primary).
 */
export function materialSince({ description, versions }: KeyLook): string | null {
  if (description.status !== "ok" || description.value.KeyState === "PendingImport") return null;
  const metadata = description.value;
  const madeWithKey = isReplica(metadata) ? null : toIso(metadata.CreationDate);
  if (versions.status !== "ok") return mayHaveRotated(metadata) ? null : madeWithKey;
  return versions.value.cut === null ? (lastRotation(versions.value.items) ?? madeWithKey) : null;
}

function mayHaveRotated(metadata: KeyMetadata): boolean {
  const isKeptElsewhere = metadata.Origin === "AWS_CLOUDHSM" || metadata.Origin === "EXTERNAL_KEY_STORE";
  return specOf(metadata) === "SYMMETRIC_DEFAULT" && !isKeptElsewhere;
}

function lastRotation(items: readonly RotationsListEntry[]): string | null {
  const past = items.filter(({ KeyMaterialState: state }) => state === undefined || !state.startsWith("PENDING"));
  const dates = past.flatMap(({ RotationDate }) => toIso(RotationDate) ?? []);
  return dates.toSorted().at(-1) ?? null;
}
