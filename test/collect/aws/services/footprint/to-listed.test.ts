import { describe, expect, it } from "vitest";
import {
  toCluster,
  toClusterSnapshot,
  toInstance,
  toInstanceSnapshot,
} from "../../../../../src/collect/collectors/aws/services/footprint/to-databases.js";
import type { FoundStore } from "../../../../../src/collect/collectors/aws/services/footprint/to-data-store.js";
import {
  toFileSystem,
  toFunction,
  toLogGroup,
  toVault,
} from "../../../../../src/collect/collectors/aws/services/footprint/to-listed-stores.js";
import {
  toSnapshot,
  toVolume,
  toVolumeDefault,
} from "../../../../../src/collect/collectors/aws/services/footprint/to-volumes.js";

const place = { partition: "aws-cn", account: "111111111111", region: "cn-north-1" };
const KEY = "arn:aws-cn:kms:cn-north-1:111111111111:key/k";
const TAGS = [
  { Key: "stage", Value: "prod" },
  { Key: "data", Value: "health" },
];
const ARN = "arn:thing";
const AGREED = { resource: ARN, tags: { data: "health", stage: "prod" } };
const EC2 = "arn:aws-cn:ec2:cn-north-1:111111111111";

const none = { encryption: "none", keyReference: null };
const provider = { encryption: "provider", keyReference: null };
const managed = { encryption: "managed", keyReference: null };
const customer = { encryption: "customer", keyReference: KEY };
const unsaid = { status: "error", said: "the answer does not say whether it is encrypted" };

interface Given {
  readonly isEncrypted?: boolean;
  readonly key?: string;
  readonly isNameless?: boolean;
}
type Make = (given: Given) => FoundStore | null;

// Services that say whether a thing is encrypted, each in its own words.
const SAYING: Readonly<Record<string, readonly [Make, object]>> = {
  volume: [
    ({ isEncrypted, key, isNameless }) =>
      toVolume({ VolumeId: isNameless ? undefined : "v1", Encrypted: isEncrypted, KmsKeyId: key, Tags: TAGS }, place),
    { ...AGREED, resource: `${EC2}:volume/v1`, service: "ec2", kind: "volume", name: "v1" },
  ],
  snapshot: [
    ({ isEncrypted, key, isNameless }) =>
      toSnapshot(
        { SnapshotId: isNameless ? undefined : "s1", Encrypted: isEncrypted, KmsKeyId: key, Tags: TAGS },
        place,
      ),
    { ...AGREED, resource: `${EC2}:snapshot/s1`, service: "ec2", kind: "snapshot", name: "s1" },
  ],
  database: [
    ({ isEncrypted, key, isNameless }) =>
      toInstance({
        DBInstanceArn: isNameless ? undefined : ARN,
        DBInstanceIdentifier: "d",
        StorageEncrypted: isEncrypted,
        KmsKeyId: key,
        TagList: TAGS,
      }),
    { ...AGREED, service: "rds", kind: "database", name: "d" },
  ],
  "database cluster": [
    ({ isEncrypted, key, isNameless }) =>
      toCluster({
        DBClusterArn: isNameless ? undefined : ARN,
        DBClusterIdentifier: "c",
        StorageEncrypted: isEncrypted,
        KmsKeyId: key,
        TagList: TAGS,
      }),
    { ...AGREED, service: "rds", kind: "database-cluster", name: "c" },
  ],
  "database snapshot": [
    ({ isEncrypted, key, isNameless }) =>
      toInstanceSnapshot({
        DBSnapshotArn: isNameless ? undefined : ARN,
        DBSnapshotIdentifier: "s",
        Encrypted: isEncrypted,
        KmsKeyId: key,
        TagList: TAGS,
      }),
    { ...AGREED, service: "rds", kind: "database-snapshot", name: "s" },
  ],
  "cluster snapshot": [
    ({ isEncrypted, key, isNameless }) =>
      toClusterSnapshot({
        DBClusterSnapshotArn: isNameless ? undefined : ARN,
        DBClusterSnapshotIdentifier: "s",
        StorageEncrypted: isEncrypted,
        KmsKeyId: key,
        TagList: TAGS,
      }),
    { ...AGREED, service: "rds", kind: "database-snapshot", name: "s" },
  ],
  "file system": [
    ({ isEncrypted, key, isNameless }) =>
      toFileSystem({
        ...FILES,
        FileSystemArn: isNameless ? undefined : ARN,
        Encrypted: isEncrypted,
        KmsKeyId: key,
      }),
    { ...AGREED, service: "efs", kind: "file-system", name: "fs1" },
  ],
};
const FILES = {
  FileSystemId: "fs1",
  OwnerId: "",
  CreationToken: "",
  CreationTime: new Date(0),
  LifeCycleState: "available",
  NumberOfMountTargets: 0,
  SizeInBytes: undefined,
  PerformanceMode: undefined,
  Tags: TAGS,
} as const;

describe.each(Object.entries(SAYING))("A %s", (_kind, [make, expected]) => {
  it("that is encrypted with a key names it", () => {
    expect(make({ isEncrypted: true, key: KEY })).toEqual({ ...expected, lock: customer });
  });

  it("that is encrypted and names no key is locked by the provider", () => {
    expect(make({ isEncrypted: true })).toMatchObject({ lock: provider });
  });

  it("that is not encrypted is open, whatever key is named", () => {
    expect(make({ isEncrypted: false, key: KEY })).toMatchObject({ lock: none });
  });

  it("that does not say whether it is encrypted is not told as open", () => {
    expect(make({})).toMatchObject({ lock: unsaid });
  });

  it("that the answer does not name is none", () => {
    expect(make({ isEncrypted: true, isNameless: true })).toBeNull();
  });
});

// Services that always encrypt, with their own key where none is named.
const ALWAYS: Readonly<Record<string, readonly [Make, object]>> = {
  function: [
    ({ key, isNameless }) =>
      toFunction({ FunctionArn: isNameless ? undefined : ARN, FunctionName: "f", KMSKeyArn: key }),
    { resource: ARN, service: "lambda", kind: "function", name: "f" },
  ],
  "log group": [
    ({ key, isNameless }) => toLogGroup({ arn: isNameless ? undefined : `${ARN}:*`, logGroupName: "l", kmsKeyId: key }),
    { resource: ARN, service: "logs", kind: "log-group", name: "l" },
  ],
  "backup vault": [
    ({ key, isNameless }) =>
      toVault({ BackupVaultArn: isNameless ? undefined : ARN, BackupVaultName: "v", EncryptionKeyArn: key }),
    { resource: ARN, service: "backup", kind: "backup-vault", name: "v" },
  ],
};

describe.each(Object.entries(ALWAYS))("A %s", (_kind, [make, expected]) => {
  it("that names a key is locked with it; its tags are not asked for", () => {
    expect(make({ key: KEY })).toEqual({ ...expected, tags: null, lock: customer });
  });

  it("that names no key is locked by the provider", () => {
    expect(make({})).toMatchObject({ lock: provider });
  });

  it("that the answer does not name is none", () => {
    expect(make({ key: KEY, isNameless: true })).toBeNull();
  });
});

const ok = <Value>(value: Value): { readonly status: "ok"; readonly value: Value } => ({ status: "ok", value });

describe("What new volumes are locked with", () => {
  const denied = { status: "denied", said: "UnauthorizedOperation" } as const;
  const ON = ok({ EbsEncryptionByDefault: true });
  const OFF = ok({ EbsEncryptionByDefault: false });

  it.each([
    {
      title: "is the key that is named where encryption is on",
      isOn: ON,
      key: ok({ KmsKeyId: KEY }),
      lock: ok(customer),
    },
    { title: "is the provider's key where none is named", isOn: ON, key: ok({}), lock: ok(managed) },
    { title: "is nothing where encryption is off, whoever may see the key", isOn: OFF, key: denied, lock: ok(none) },
    { title: "is not known where the key may not be seen", isOn: ON, key: denied, lock: denied },
    { title: "is not known where nobody may see whether encryption is on", isOn: denied, key: ok({}), lock: denied },
    {
      title: "is not known where the answer does not say whether encryption is on",
      isOn: ok({}),
      key: ok({ KmsKeyId: KEY }),
      lock: { status: "error", said: "the answer does not say whether it is on" },
    },
  ])("$title", ({ isOn, key, lock }) => {
    expect(toVolumeDefault(isOn, key, place)).toEqual({
      resource: `${EC2}:ebs-default`,
      service: "ec2",
      kind: "volume-default",
      name: "ebs default",
      tags: null,
      lock,
    });
  });
});
