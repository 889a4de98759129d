import type * as Sdk from "@aws-sdk/client-ec2";
import type { Scene } from "../scene.js";
import type { Service } from "../service.js";
import { createEc2Wire } from "../wires/ec2-wire.js";

/** EC2: the regions an account has enabled. */
export const ec2: Service = {
  wire: createEc2Wire({ Regions: "regionInfo", Volumes: "volumeSet", Snapshots: "snapshotSet", Tags: "tagSet" }),
  operations: { DescribeRegions },
};

function DescribeRegions(_input: object, { account }: Scene): Sdk.DescribeRegionsResult {
  const Regions = account.regions.map((RegionName) => ({
    RegionName,
    Endpoint: `ec2.${RegionName}.amazonaws.com`,
    OptInStatus: "opt-in-not-required",
  }));
  return { Regions };
}
