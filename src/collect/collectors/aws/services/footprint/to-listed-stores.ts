import type { BackupVaultListMember } from "@aws-sdk/client-backup";
import type { LogGroup } from "@aws-sdk/client-cloudwatch-logs";
import type { FileSystemDescription } from "@aws-sdk/client-efs";
import type { FunctionConfiguration } from "@aws-sdk/client-lambda";
import { toTags } from "../to-tags.js";
import { lockedWith, lockIf, PROVIDERS } from "./lock.js";
import type { FoundStore } from "./to-data-store.js";

/** A function: its environment, which is always encrypted; null where the answer does not name it. */
export function toFunction({
  FunctionArn: resource,
  FunctionName,
  KMSKeyArn,
}: FunctionConfiguration): FoundStore | null {
  if (resource === undefined) return null;
  const lock = lockedWith(KMSKeyArn, PROVIDERS);
  return { resource, service: "lambda", kind: "function", name: FunctionName ?? resource, lock, tags: null };
}

/** A group of logs, which is always encrypted; null where the answer does not name it. */
export function toLogGroup({ logGroupArn, arn, logGroupName, kmsKeyId }: LogGroup): FoundStore | null {
  // The older of the two names ends in ":*", for the streams within.
  const resource = logGroupArn ?? arn?.replace(/:\*$/, "");
  if (resource === undefined) return null;
  const lock = lockedWith(kmsKeyId, PROVIDERS);
  return { resource, service: "logs", kind: "log-group", name: logGroupName ?? resource, lock, tags: null };
}

/** A file system; null where the answer does not name it. */
export function toFileSystem({
  FileSystemArn: resource,
  FileSystemId,
  Encrypted,
  KmsKeyId,
  Tags,
}: FileSystemDescription): FoundStore | null {
  if (resource === undefined) return null;
  const lock = lockIf(Encrypted, KmsKeyId);
  return {
    resource,
    service: "efs",
    kind: "file-system",
    name: FileSystemId ?? resource,
    lock,
    tags: toTags(Tags ?? []),
  };
}

/** A vault of backups, which is always encrypted; null where the answer does not name it. */
export function toVault({
  BackupVaultArn: resource,
  BackupVaultName,
  EncryptionKeyArn,
}: BackupVaultListMember): FoundStore | null {
  if (resource === undefined) return null;
  const lock = lockedWith(EncryptionKeyArn, PROVIDERS);
  return { resource, service: "backup", kind: "backup-vault", name: BackupVaultName ?? resource, lock, tags: null };
}
