import type { Observation } from "#model/observation";
import { ask } from "../talk/fact.js";
import { readPages } from "../talk/read-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { told } from "./told.js";
import { askStores } from "./footprint/ask-stores.js";
import { toTable } from "./footprint/to-table.js";
import { getResources } from "./tags/get-resources.js";
import { tagListed } from "./tags/tag-listed.js";

/** Tables. The calls that describe share 2,500 a second with production (DynamoDB Developer Guide, "Service quotas"). */
export const dynamodb: AwsService = {
  name: "dynamodb",
  scope: "region",
  calls: [
    { operation: "ListTables", permission: "dynamodb:ListTables", resource: "*", perSecond: 2 },
    {
      operation: "DescribeTable",
      permission: "dynamodb:DescribeTable",
      resource: "arn:aws:dynamodb:*:*:table/*",
      perSecond: 10,
    },
    getResources,
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-dynamodb", ({ DynamoDB }) => DynamoDB);
  const listed = await readPages({
    ask: (ExclusiveStartTableName) => client.listTables({ Limit: 100, ExclusiveStartTableName }),
    items: ({ TableNames }) => TableNames ?? [],
    next: ({ LastEvaluatedTableName: marker }) => ({ hasMore: marker !== undefined, marker }),
  });
  const tagged = await tagListed(context, { fact: "tables", kind: "dynamodb:table", listed });
  yield* askStores(context, {
    fact: "tables",
    listed,
    ask: (TableName) => ask(async () => told("DescribeTable", (await client.describeTable({ TableName })).Table)),
    toStore: (name, table) => tagged(toTable(name, table, context)),
  });
}
