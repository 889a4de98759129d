import { expect, it } from "vitest";
import { toBucket } from "../../../../../src/collect/collectors/aws/services/footprint/to-bucket.js";
import type { FoundStore } from "../../../../../src/collect/collectors/aws/services/footprint/to-data-store.js";
import { toQueue } from "../../../../../src/collect/collectors/aws/services/footprint/to-queue.js";
import { toTable } from "../../../../../src/collect/collectors/aws/services/footprint/to-table.js";
import { toTopic } from "../../../../../src/collect/collectors/aws/services/footprint/to-topic.js";

const place = { partition: "aws-cn", account: "111111111111", region: "cn-north-1" };
const KEY = "arn:aws-cn:kms:cn-north-1:111111111111:key/k";
const denied = { status: "denied", said: "AccessDenied" } as const;
const ok = <Value>(value: Value): { readonly status: "ok"; readonly value: Value } => ({ status: "ok", value });
const none = ok({ encryption: "none", keyReference: null });
const provider = ok({ encryption: "provider", keyReference: null });
const managed = ok({ encryption: "managed", keyReference: null });
const customer = ok({ encryption: "customer", keyReference: KEY });

const bucket: Omit<FoundStore, "lock"> = {
  resource: "arn:aws-cn:s3:::files",
  service: "s3",
  kind: "bucket",
  name: "files",
  tags: {},
};
const rule = (SSEAlgorithm: "AES256" | "aws:kms" | "aws:kms:dsse", KMSMasterKeyID?: string): object => ({
  ServerSideEncryptionConfiguration: {
    Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm, KMSMasterKeyID } }],
  },
});
const named = { Name: "files" };

it.each([
  ["that names the service's own keys", rule("AES256"), provider],
  ["that names a key", rule("aws:kms", KEY), customer],
  ["for two layers that names a key", rule("aws:kms:dsse", KEY), customer],
  ["that names no key", rule("aws:kms"), managed],
  ["that says nothing", {}, provider],
  ["that is not there", null, provider],
])("A bucket with a rule %s is locked accordingly.", (_title, encryption, lock) => {
  expect(toBucket(named, { encryption: ok(encryption), tags: ok(null) }, place)).toEqual({ ...bucket, lock });
});

it("The lock of a bucket is not known where it is refused.", () => {
  expect(toBucket(named, { encryption: denied, tags: ok(null) }, place)).toEqual({ ...bucket, lock: denied });
});

it.each([
  ["that has some", ok({ TagSet: [{ Key: "data", Value: "health" }] }), { data: "health" }],
  ["that does not show them are not told as none", denied, null],
])("The tags of a bucket %s.", (_title, tags, expected) => {
  const found = toBucket(named, { encryption: ok(null), tags }, place);
  expect(found?.tags).toEqual(expected);
});

it("A bucket without a name is none.", () => {
  expect(toBucket({}, { encryption: ok(null), tags: ok(null) }, place)).toBeNull();
});

const queue: Omit<FoundStore, "lock"> = {
  resource: "arn:aws-cn:sqs:cn-north-1:111111111111:orders",
  service: "sqs",
  kind: "queue",
  name: "orders",
  tags: null,
};
const URL = "https://sqs.cn-north-1.amazonaws.com.cn/111111111111/orders";

it.each([
  ["the service's own keys", { SqsManagedSseEnabled: "true" }, provider],
  ["no keys at all", { SqsManagedSseEnabled: "false" }, none],
  ["a key", { KmsMasterKeyId: KEY, SqsManagedSseEnabled: "false" }, customer],
])("A queue that tells %s is locked accordingly.", (_title, attributes, lock) => {
  expect(toQueue(URL, ok(attributes), place)).toEqual({ ...queue, lock });
});

it("The lock of a queue is not known where it is refused.", () => {
  expect(toQueue(URL, denied, place)).toEqual({ ...queue, lock: denied });
});

const table: Omit<FoundStore, "lock"> = {
  resource: "arn:aws-cn:dynamodb:cn-north-1:111111111111:table/orders",
  service: "dynamodb",
  kind: "table",
  name: "orders",
  tags: null,
};

it.each([
  ["nothing", {}, provider],
  ["the service's own key", { SSEDescription: { SSEType: "AES256" as const } }, provider],
  ["a key", { SSEDescription: { SSEType: "KMS" as const, KMSMasterKeyArn: KEY } }, customer],
])("A table that tells %s is locked accordingly.", (_title, description, lock) => {
  expect(toTable("orders", ok(description), place)).toEqual({ ...table, lock });
});

it("The lock of a table is not known where it is refused.", () => {
  expect(toTable("orders", denied, place)).toEqual({ ...table, lock: denied });
});

const TOPIC = "arn:aws-cn:sns:cn-north-1:111111111111:orders";
const topic: Omit<FoundStore, "lock"> = { resource: TOPIC, service: "sns", kind: "topic", name: "orders", tags: null };

it.each([
  ["no attribute", {}, none],
  ["a key", { KmsMasterKeyId: KEY }, customer],
  [
    "the provider's alias",
    { KmsMasterKeyId: "alias/aws/sns" },
    ok({ encryption: "managed", keyReference: "alias/aws/sns" }),
  ],
])("A topic that tells %s is locked accordingly.", (_title, attributes, lock) => {
  expect(toTopic(TOPIC, ok(attributes))).toEqual({ ...topic, lock });
});

it("The lock of a topic is not known where it is refused.", () => {
  expect(toTopic(TOPIC, denied)).toEqual({ ...topic, lock: denied });
});
