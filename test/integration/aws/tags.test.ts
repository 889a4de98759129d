import { CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, it } from "vitest";
import { lookAtAws } from "../../collect/aws/look-at-aws.js";
import { optionsOf } from "../../counterparts/aws-estate/options-of.js";
import { startMinistack } from "../../counterparts/ministack.js";
import { startMoto } from "../../counterparts/moto.js";

type Tags = Readonly<Record<string, string>>;
type Options = ReturnType<typeof optionsOf>;

/** Makes so many keys, a queue and a topic with tags and without; gives the tags by the end of each name. */
async function furnish(options: Options, keys: number): Promise<Readonly<Record<string, Tags>>> {
  const kms = new KMSClient(options);
  const made: Record<string, Tags> = {};
  for (let at = 0; at < keys; at += 1) {
    const { KeyMetadata: key } = await kms.send(
      new CreateKeyCommand({ Tags: at === 0 ? [] : [{ TagKey: "number", TagValue: String(at) }] }),
    );
    made[key?.KeyId ?? ""] = at === 0 ? {} : { number: String(at) };
  }
  const [sqs, sns] = [new SQSClient(options), new SNSClient(options)];
  await sqs.send(new CreateQueueCommand({ QueueName: "tagged-queue", tags: { data: "personal" } }));
  await sqs.send(new CreateQueueCommand({ QueueName: "plain-queue" }));
  await sns.send(new CreateTopicCommand({ Name: "tagged-topic", Tags: [{ Key: "data", Value: "health" }] }));
  return { ...made, "tagged-queue": { data: "personal" }, "plain-queue": {}, "tagged-topic": { data: "health" } };
}

it.each([
  // More than a page of the list.
  { name: "moto", start: startMoto, count: 105 },
  // It has no pages, and of each key that does not tell its last use the log is asked, slowly.
  { name: "ministack", start: startMinistack, count: 3 },
])(
  "The tags of keys and places are those that $name was given.",
  async ({ start, count }) => {
    const counterpart = await start();
    try {
      const credentials = { accessKeyId: "AKIA111111111111TEST", secretAccessKey: "x" };
      const door = { endpoint: counterpart.url, account: "", credentials };
      const made = await furnish(optionsOf(door, "eu-west-1"), count);
      const { all } = await lookAtAws(counterpart.url, "aws://?regions=eu-west-1");
      const keys = all("managed-key").filter(({ manager }) => manager !== "provider");
      const stores = all("data-store").filter(({ service }) => ["sqs", "sns"].includes(service));
      const found = [...keys, ...stores].map(({ resource, tags }) => [resource.replace(/.*[/:]/, ""), tags]);
      expect(Object.fromEntries(found)).toEqual(made);
    } finally {
      await counterpart.stop();
    }
  },
  120_000,
);
