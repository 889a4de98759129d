import type * as Sdk from "@aws-sdk/client-ec2";
import type { Scene } from "../scene.js";
import type { Service } from "../service.js";
import { createEc2Wire } from "../wires/ec2-wire.js";
import { createListedService } from "./listed-service.js";

const wire = createEc2Wire({ Regions: "regionInfo", Volumes: "volumeSet", Snapshots: "snapshotSet", Tags: "tagSet" });

const listed = createListedService("ec2", {
  wire,
  lists: {
    DescribeVolumes: { member: "Volumes", limit: "MaxResults", most: 1000 },
    DescribeSnapshots: { member: "Snapshots", limit: "MaxResults", most: 1000 },
  },
  details: {},
});

/** EC2: the regions an account has enabled, its volumes and snapshots, which nobody encrypts by default. */
export const ec2: Service = {
  wire,
  operations: { ...listed.operations, DescribeRegions, GetEbsEncryptionByDefault, GetEbsDefaultKmsKeyId },
};

function DescribeRegions(_input: object, { account }: Scene): Sdk.DescribeRegionsResult {
  const Regions = account.regions.map((RegionName) => ({
    RegionName,
    Endpoint: `ec2.${RegionName}.amazonaws.com`,
    OptInStatus: "opt-in-not-required",
  }));
  return { Regions };
}

function GetEbsEncryptionByDefault(): Sdk.GetEbsEncryptionByDefaultResult {
  return { EbsEncryptionByDefault: false };
}

function GetEbsDefaultKmsKeyId(): Sdk.GetEbsDefaultKmsKeyIdResult {
  return { KmsKeyId: "alias/aws/ebs" };
}
