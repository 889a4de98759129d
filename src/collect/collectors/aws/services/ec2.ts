import type { EC2 } from "@aws-sdk/client-ec2";
import type { Observation } from "#model/observation";
import { ask } from "../talk/fact.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { toDataStore } from "./footprint/to-data-store.js";
import { toSnapshot, toVolume, toVolumeDefault } from "./footprint/to-volumes.js";
import { yieldStores } from "./footprint/yield-stores.js";
import { readTokenPages } from "./read-token-pages.js";

/** Volumes and snapshots. Paces are a fifth or less of what the request buckets refill (EC2 API Reference, "Request throttling"). */
export const ec2: AwsService = {
  name: "ec2",
  scope: "region",
  calls: [
    { operation: "DescribeVolumes", permission: "ec2:DescribeVolumes", resource: "*", perSecond: 2 },
    { operation: "DescribeSnapshots", permission: "ec2:DescribeSnapshots", resource: "*", perSecond: 2 },
    {
      operation: "GetEbsEncryptionByDefault",
      permission: "ec2:GetEbsEncryptionByDefault",
      resource: "*",
      perSecond: 1,
    },
    { operation: "GetEbsDefaultKmsKeyId", permission: "ec2:GetEbsDefaultKmsKeyId", resource: "*", perSecond: 1 },
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-ec2", ({ EC2 }) => EC2);
  const volumes = await readTokenPages(
    (NextToken) => client.describeVolumes({ MaxResults: 500, NextToken }),
    (page) => page.Volumes,
  );
  yield* yieldStores(context, { fact: "volumes", listed: volumes, toStore: (item) => toVolume(item, context) });
  const snapshots = await readTokenPages(
    (NextToken) => client.describeSnapshots({ OwnerIds: ["self"], MaxResults: 1000, NextToken }),
    // Asked for its own, an account still does well to look: somebody else's snapshot is not its finding.
    (page) => page.Snapshots?.filter(({ OwnerId }) => OwnerId === undefined || OwnerId === context.account),
  );
  yield* yieldStores(context, { fact: "snapshots", listed: snapshots, toStore: (item) => toSnapshot(item, context) });
  yield* collectDefault(client, context);
}

async function* collectDefault(client: EC2, context: ServiceContext): AsyncIterable<Observation> {
  const isOn = await ask(() => client.getEbsEncryptionByDefault({}));
  const key = await ask(() => client.getEbsDefaultKmsKeyId({}));
  context.troubles.note("encryption of volumes by default", isOn);
  context.troubles.note("default key of volumes", key);
  yield { kind: "estate", noun: "data-store", thing: toDataStore(toVolumeDefault(isOn, key, context), context) };
}
