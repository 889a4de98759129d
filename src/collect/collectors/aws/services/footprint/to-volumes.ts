import type {
  GetEbsDefaultKmsKeyIdResult,
  GetEbsEncryptionByDefaultResult,
  Snapshot,
  Volume,
} from "@aws-sdk/client-ec2";
import type { Fact } from "../../talk/fact.js";
import { toTags } from "../to-tags.js";
import { lockedWith, lockIf, OPEN, type Lock } from "./lock.js";
import type { FoundStore, StorePlace } from "./to-data-store.js";

/** A volume; null where the answer does not name it. */
export function toVolume({ VolumeId: name, ...rest }: Volume, place: StorePlace): FoundStore | null {
  return name === undefined ? null : toBlocks({ kind: "volume", name, ...rest }, place);
}

/** A snapshot; null where the answer does not name it. */
export function toSnapshot({ SnapshotId: name, ...rest }: Snapshot, place: StorePlace): FoundStore | null {
  return name === undefined ? null : toBlocks({ kind: "snapshot", name, ...rest }, place);
}

/** What new volumes of a region are locked with where nobody says: as a place of its own, which no ARN names. */
export function toVolumeDefault(
  isOn: Fact<GetEbsEncryptionByDefaultResult>,
  key: Fact<GetEbsDefaultKmsKeyIdResult>,
  { partition, account, region }: StorePlace,
): FoundStore {
  const resource = `arn:${partition}:ec2:${region}:${account}:ebs-default`;
  return { resource, service: "ec2", kind: "volume-default", name: "ebs default", lock: toLock(isOn, key), tags: null };
}

// "If you do not specify a key, the AWS managed key for Amazon EBS (aws/ebs) is used": EC2 User Guide, "Amazon EBS encryption".
const MANAGED: Lock = { encryption: "managed", keyReference: null };

interface Blocks extends Pick<Volume, "Encrypted" | "KmsKeyId" | "Tags"> {
  readonly kind: "volume" | "snapshot";
  readonly name: string;
}

function toBlocks({ kind, name, Encrypted, KmsKeyId, Tags }: Blocks, place: StorePlace): FoundStore {
  const { partition, account, region } = place;
  const resource = `arn:${partition}:ec2:${region}:${account}:${kind}/${name}`;
  const lock = lockIf(Encrypted, KmsKeyId);
  return { resource, service: "ec2", kind, name, lock, tags: toTags(Tags ?? []) };
}

function toLock(isOn: Fact<GetEbsEncryptionByDefaultResult>, key: Fact<GetEbsDefaultKmsKeyIdResult>): Fact<Lock> {
  if (isOn.status !== "ok") return isOn;
  const { EbsEncryptionByDefault: isEncrypted } = isOn.value;
  if (isEncrypted === undefined) return { status: "error", said: "the answer does not say whether it is on" };
  if (!isEncrypted) return { status: "ok", value: OPEN };
  return key.status === "ok" ? { status: "ok", value: lockedWith(key.value.KmsKeyId, MANAGED) } : key;
}
