import type { KeyMetadata } from "@aws-sdk/client-kms";

/** Whether a key is a copy of one in another region: its primary is another key. */
export function isReplica({ Arn, MultiRegionConfiguration: regions }: Partial<KeyMetadata>): boolean {
  return regions?.MultiRegionKeyType === "REPLICA" && regions.PrimaryKey?.Arn !== Arn;
}
