import type { Observation } from "#model/observation";
import { readPages } from "../talk/read-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { toLogGroup } from "./footprint/to-listed-stores.js";
import { yieldStores } from "./footprint/yield-stores.js";
import { getResources } from "./tags/get-resources.js";
import { tagListed } from "./tags/tag-listed.js";

/** Groups of logs. Listing is allowed ten times a second (CloudWatch Logs User Guide, "Quotas"). */
export const logs: AwsService = {
  name: "logs",
  scope: "region",
  calls: [
    { operation: "DescribeLogGroups", permission: "logs:DescribeLogGroups", resource: "*", perSecond: 2 },
    getResources,
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-cloudwatch-logs", ({ CloudWatchLogs }) => CloudWatchLogs);
  const listed = await readPages({
    ask: (nextToken) => client.describeLogGroups({ limit: 50, nextToken }),
    items: ({ logGroups }) => logGroups ?? [],
    next: ({ nextToken: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
  });
  const tagged = await tagListed(context, { fact: "log groups", kind: "logs", listed });
  yield* yieldStores(context, { fact: "log groups", listed, toStore: (one) => tagged(toLogGroup(one)) });
}
