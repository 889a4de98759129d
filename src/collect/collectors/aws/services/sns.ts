import type { Observation } from "#model/observation";
import { ask } from "../talk/fact.js";
import { readTokenPages } from "./read-token-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { told } from "./told.js";
import { askStores } from "./footprint/ask-stores.js";
import { toTopic } from "./footprint/to-topic.js";
import { getResources } from "./tags/get-resources.js";
import { tagListed } from "./tags/tag-listed.js";

/** Topics. Listing is allowed thirty times a second (Amazon SNS endpoints and quotas, AWS General Reference). */
export const sns: AwsService = {
  name: "sns",
  scope: "region",
  calls: [
    { operation: "ListTopics", permission: "sns:ListTopics", resource: "*", perSecond: 5 },
    {
      operation: "GetTopicAttributes",
      permission: "sns:GetTopicAttributes",
      resource: "arn:aws:sns:*:*:*",
      perSecond: 5,
    },
    getResources,
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-sns", ({ SNS }) => SNS);
  const listed = await readTokenPages(
    (NextToken) => client.listTopics({ NextToken }),
    ({ Topics }) => Topics?.flatMap(({ TopicArn }) => TopicArn ?? []),
  );
  const tagged = await tagListed(context, { fact: "topics", kind: "sns", listed });
  yield* askStores(context, {
    fact: "topics",
    listed,
    ask: (TopicArn) =>
      ask(async () => told("GetTopicAttributes", (await client.getTopicAttributes({ TopicArn })).Attributes)),
    toStore: (arn, attributes) => tagged(toTopic(arn, attributes)),
  });
}
