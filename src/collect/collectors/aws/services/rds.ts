import type { Observation } from "#model/observation";
import type { Fact } from "../talk/fact.js";
import { readPages, type Listed } from "../talk/read-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { toCluster, toClusterSnapshot, toInstance, toInstanceSnapshot } from "./footprint/to-databases.js";
import { yieldStores } from "./footprint/yield-stores.js";

/** Databases and their snapshots. No quotas of calls are published; a page holds a hundred. */
export const rds: AwsService = {
  name: "rds",
  scope: "region",
  calls: [
    { operation: "DescribeDBInstances", permission: "rds:DescribeDBInstances", resource: "*", perSecond: 2 },
    { operation: "DescribeDBClusters", permission: "rds:DescribeDBClusters", resource: "*", perSecond: 2 },
    { operation: "DescribeDBSnapshots", permission: "rds:DescribeDBSnapshots", resource: "*", perSecond: 2 },
    {
      operation: "DescribeDBClusterSnapshots",
      permission: "rds:DescribeDBClusterSnapshots",
      resource: "*",
      perSecond: 2,
    },
  ],
  collect,
};

interface Page {
  readonly Marker?: string | undefined;
}
interface Asked {
  readonly MaxRecords: number;
  readonly Marker: string | undefined;
}

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-rds", ({ RDS }) => RDS);
  const instances = await readAll(
    (asked) => client.describeDBInstances(asked),
    (page) => page.DBInstances,
  );
  yield* yieldStores(context, { fact: "databases", listed: instances, toStore: toInstance });
  const clusters = await readAll(
    (asked) => client.describeDBClusters(asked),
    (page) => page.DBClusters,
  );
  yield* yieldStores(context, { fact: "database clusters", listed: clusters, toStore: toCluster });
  const snapshots = await readAll(
    (asked) => client.describeDBSnapshots(asked),
    (page) => page.DBSnapshots,
  );
  yield* yieldStores(context, { fact: "database snapshots", listed: snapshots, toStore: toInstanceSnapshot });
  const ofClusters = await readAll(
    (asked) => client.describeDBClusterSnapshots(asked),
    (page) => page.DBClusterSnapshots,
  );
  yield* yieldStores(context, { fact: "cluster snapshots", listed: ofClusters, toStore: toClusterSnapshot });
}

function readAll<Answer extends Page, Item>(
  ask: (asked: Asked) => Promise<Answer>,
  items: (page: Answer) => readonly Item[] | undefined,
): Promise<Fact<Listed<Item>>> {
  return readPages({
    ask: (Marker) => ask({ MaxRecords: 100, Marker }),
    items: (page) => items(page) ?? [],
    next: ({ Marker: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
  });
}
