import type { Observation } from "#model/observation";
import { readPages } from "../talk/read-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { toFileSystem } from "./footprint/to-listed-stores.js";
import { yieldStores } from "./footprint/yield-stores.js";

/** File systems. No quotas of calls are published; a page holds a hundred. */
export const efs: AwsService = {
  name: "elasticfilesystem",
  scope: "region",
  calls: [
    {
      operation: "DescribeFileSystems",
      permission: "elasticfilesystem:DescribeFileSystems",
      resource: "*",
      perSecond: 2,
    },
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-efs", ({ EFS }) => EFS);
  const listed = await readPages({
    ask: (Marker) => client.describeFileSystems({ MaxItems: 100, Marker }),
    items: ({ FileSystems }) => FileSystems ?? [],
    next: ({ NextMarker: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
  });
  yield* yieldStores(context, { fact: "file systems", listed, toStore: toFileSystem });
}
