import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } from "@aws-sdk/client-kms";
import { expect, it, onTestFinished } from "vitest";
import { createEstate } from "./create-estate.js";
import { createKmsFixture } from "./create-kms-fixture.js";
import { createMultiRegion } from "./create-multi-region.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";

const ACCOUNT = "111111111111";
const OTHER = JSON.stringify({ Version: "2012-10-17", Statement: [] });

it("A replica shares the id, knows its primary and may differ in policy and state", async () => {
  const keys = createMultiRegion(
    { account: ACCOUNT, region: "eu-west-1", id: "one" },
    { "us-east-1": { policy: OTHER, metadata: { KeyState: "Disabled" } } },
  );
  const kms = Object.fromEntries(
    ["eu-west-1", "us-east-1"].map((region) => [
      region,
      createKmsFixture(keys.filter(({ metadata }) => metadata.Arn.includes(region))),
    ]),
  );
  const server = await startAwsServer({ estate: createEstate([{ id: ACCOUNT, kms }]) });
  onTestFinished(() => server.stop());
  const client = new KMSClient(sdkOptions(server.url, ACCOUNT, "us-east-1"));
  const { KeyMetadata: key } = await client.send(new DescribeKeyCommand({ KeyId: "mrk-one" }));
  const { Policy } = await client.send(new GetKeyPolicyCommand({ KeyId: "mrk-one" }));
  expect([key?.Enabled, Policy, key?.MultiRegionConfiguration]).toEqual([
    false,
    OTHER,
    {
      MultiRegionKeyType: "REPLICA",
      PrimaryKey: { Arn: keys[0]?.metadata.Arn, Region: "eu-west-1" },
      ReplicaKeys: [{ Arn: keys[1]?.metadata.Arn, Region: "us-east-1" }],
    },
  ]);
});
