import type { DBCluster, DBClusterSnapshot, DBInstance, DBSnapshot, Tag } from "@aws-sdk/client-rds";
import { toTags } from "../to-tags.js";
import { lockIf } from "./lock.js";
import type { FoundStore } from "./to-data-store.js";

/** A database; null where the answer does not name it. */
export function toInstance(one: DBInstance): FoundStore | null {
  return toStore({ ...one, kind: "database", resource: one.DBInstanceArn, name: one.DBInstanceIdentifier });
}

/** A cluster of databases; null where the answer does not name it. */
export function toCluster(one: DBCluster): FoundStore | null {
  return toStore({ ...one, kind: "database-cluster", resource: one.DBClusterArn, name: one.DBClusterIdentifier });
}

/** A snapshot of a database; null where the answer does not name it. */
export function toInstanceSnapshot(one: DBSnapshot): FoundStore | null {
  return toStore({
    ...one,
    kind: "database-snapshot",
    resource: one.DBSnapshotArn,
    name: one.DBSnapshotIdentifier,
    StorageEncrypted: one.Encrypted,
  });
}

/** A snapshot of a cluster; null where the answer does not name it. */
export function toClusterSnapshot(one: DBClusterSnapshot): FoundStore | null {
  const { DBClusterSnapshotArn: resource, DBClusterSnapshotIdentifier: name } = one;
  return toStore({ ...one, kind: "database-snapshot", resource, name });
}

interface Kept {
  readonly kind: string;
  readonly resource: string | undefined;
  readonly name: string | undefined;
  readonly StorageEncrypted?: boolean | undefined;
  readonly KmsKeyId?: string | undefined;
  readonly TagList?: readonly Tag[] | undefined;
}

function toStore({ kind, resource, name, StorageEncrypted, KmsKeyId, TagList }: Kept): FoundStore | null {
  if (resource === undefined) return null;
  const lock = lockIf(StorageEncrypted, KmsKeyId);
  return { resource, service: "rds", kind, name: name ?? resource, lock, tags: toTags(TagList ?? []) };
}
