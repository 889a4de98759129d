import type { Observation } from "#model/observation";
import { readPages } from "../talk/read-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { toFunction } from "./footprint/to-listed-stores.js";
import { yieldStores } from "./footprint/yield-stores.js";
import { getResources } from "./tags/get-resources.js";
import { tagListed } from "./tags/tag-listed.js";

/** Functions. Calls that manage them are allowed fifteen times a second in all (Lambda Developer Guide, "Quotas"). */
export const lambda: AwsService = {
  name: "lambda",
  scope: "region",
  calls: [
    { operation: "ListFunctions", permission: "lambda:ListFunctions", resource: "*", perSecond: 2 },
    getResources,
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-lambda", ({ Lambda }) => Lambda);
  const listed = await readPages({
    ask: (Marker) => client.listFunctions({ MaxItems: 50, Marker }),
    items: ({ Functions }) => Functions ?? [],
    next: ({ NextMarker: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
  });
  const tagged = await tagListed(context, { fact: "functions", kind: "lambda:function", listed });
  yield* yieldStores(context, { fact: "functions", listed, toStore: (one) => tagged(toFunction(one)) });
}
