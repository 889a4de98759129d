import type { Observation } from "#model/observation";
import { ask } from "../talk/fact.js";
import { readTokenPages } from "./read-token-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { told } from "./told.js";
import { askStores } from "./footprint/ask-stores.js";
import { toQueue } from "./footprint/to-queue.js";
import { getResources } from "./tags/get-resources.js";
import { tagListed } from "./tags/tag-listed.js";

/** Queues. No quotas are published for calls that manage them. */
export const sqs: AwsService = {
  name: "sqs",
  scope: "region",
  calls: [
    { operation: "ListQueues", permission: "sqs:ListQueues", resource: "*", perSecond: 2 },
    {
      operation: "GetQueueAttributes",
      permission: "sqs:GetQueueAttributes",
      resource: "arn:aws:sqs:*:*:*",
      perSecond: 10,
    },
    getResources,
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-sqs", ({ SQS }) => {
    // An answer does not decide where the next question goes.
    return class extends SQS {
      constructor(settings: ConstructorParameters<typeof SQS>[0]) {
        super({ ...settings, useQueueUrlAsEndpoint: false });
      }
    };
  });
  const listed = await readTokenPages(
    (NextToken) => client.listQueues({ MaxResults: 1000, NextToken }),
    ({ QueueUrls }) => QueueUrls,
  );
  const tagged = await tagListed(context, { fact: "queues", kind: "sqs", listed });
  yield* askStores(context, {
    fact: "queues",
    listed,
    ask: (QueueUrl) =>
      ask(async () => {
        const AttributeNames = ["KmsMasterKeyId" as const, "SqsManagedSseEnabled" as const];
        const { Attributes: attributes = {} } = await client.getQueueAttributes({ QueueUrl, AttributeNames });
        // A queue always tells whether it uses the service's own keys: to say nothing is no answer.
        return told("GetQueueAttributes", Object.keys(attributes).length === 0 ? undefined : attributes);
      }),
    toStore: (url, attributes) => tagged(toQueue(url, attributes, context)),
  });
}
