import { CreateLogGroupCommand, CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateSnapshotCommand, CreateVolumeCommand, EC2Client } from "@aws-sdk/client-ec2";
import { CreateFileSystemCommand, EFSClient } from "@aws-sdk/client-efs";
import { CreateBucketCommand, PutBucketEncryptionCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { optionsOf } from "./options-of.js";
import type { AwsDoor } from "./options-of.js";
import type { SeededStore } from "./seeded-estate.js";

/** Keys by what they lock. */
export interface StoreKeys {
  readonly data: string;
  readonly alias: string;
  readonly dying: string;
}

type Made = Pick<SeededStore, "service" | "kind" | "name" | "encryption" | "keyReference">;
type Options = ReturnType<typeof optionsOf>;

/** Makes a place of each kind with a key of the customer, and some without one. */
export async function seedStores(door: AwsDoor, region: string, keys: StoreKeys): Promise<SeededStore[]> {
  const options = optionsOf(door, region);
  const made = [
    ...(await makeBuckets(options, keys)),
    ...(await makeVolumes(options, keys)),
    ...(await makeMessaging(options, keys)),
    ...(await makeDatabases(options, keys)),
  ];
  return made.map((store) => ({ tenant: door.account, region, ...store }));
}

async function makeBuckets(options: Options, keys: StoreKeys): Promise<Made[]> {
  const s3 = new S3Client({ ...options, forcePathStyle: true });
  const wanted = [
    ["locked-by-customer", keys.data],
    ["locked-by-dying-key", keys.dying],
    ["locked-by-provider", null],
  ] as const;
  for (const [Bucket, key] of wanted) {
    const LocationConstraint = { LocationConstraint: "eu-west-1" as const };
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: LocationConstraint }));
    const rule =
      key === null ? { SSEAlgorithm: "AES256" as const } : { SSEAlgorithm: "aws:kms" as const, KMSMasterKeyID: key };
    const ServerSideEncryptionConfiguration = { Rules: [{ ApplyServerSideEncryptionByDefault: rule }] };
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration }));
  }
  return wanted.map(([name, key]) => locked({ service: "s3", kind: "bucket", name }, key, "provider"));
}

async function makeVolumes(options: Options, keys: StoreKeys): Promise<Made[]> {
  const ec2 = new EC2Client(options);
  const place = { AvailabilityZone: `${options.region}a`, Size: 1 };
  const plain = await ec2.send(new CreateVolumeCommand(place));
  const safe = await ec2.send(new CreateVolumeCommand({ ...place, Encrypted: true, KmsKeyId: keys.data }));
  const copy = await ec2.send(new CreateSnapshotCommand({ VolumeId: safe.VolumeId }));
  const efs = new EFSClient(options);
  const files = await efs.send(
    new CreateFileSystemCommand({ CreationToken: "files", Encrypted: true, KmsKeyId: keys.data }),
  );
  return [
    locked({ service: "ec2", kind: "volume", name: plain.VolumeId ?? "" }, null, "none"),
    locked({ service: "ec2", kind: "volume", name: safe.VolumeId ?? "" }, keys.data, "none"),
    locked({ service: "ec2", kind: "snapshot", name: copy.SnapshotId ?? "" }, keys.data, "none"),
    locked({ service: "efs", kind: "file-system", name: files.FileSystemId ?? "" }, keys.data, "none"),
  ];
}

async function makeMessaging(options: Options, keys: StoreKeys): Promise<Made[]> {
  const sns = new SNSClient(options);
  await sns.send(new CreateTopicCommand({ Name: "orders", Attributes: { KmsMasterKeyId: keys.alias } }));
  await sns.send(new CreateTopicCommand({ Name: "plain" }));
  const sqs = new SQSClient(options);
  await sqs.send(new CreateQueueCommand({ QueueName: "orders", Attributes: { KmsMasterKeyId: keys.data } }));
  const logs = new CloudWatchLogsClient(options);
  await logs.send(new CreateLogGroupCommand({ logGroupName: "/app/audit", kmsKeyId: keys.data }));
  return [
    locked({ service: "sns", kind: "topic", name: "orders" }, keys.alias, "none"),
    locked({ service: "sns", kind: "topic", name: "plain" }, null, "none"),
    locked({ service: "sqs", kind: "queue", name: "orders" }, keys.data, "none"),
    locked({ service: "logs", kind: "log-group", name: "/app/audit" }, keys.data, "none"),
  ];
}

async function makeDatabases(options: Options, keys: StoreKeys): Promise<Made[]> {
  const dynamodb = new DynamoDBClient(options);
  const schema = {
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" as const }],
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" as const }],
    BillingMode: "PAY_PER_REQUEST" as const,
  };
  const SSESpecification = { Enabled: true, SSEType: "KMS" as const, KMSMasterKeyId: keys.data };
  await dynamodb.send(new CreateTableCommand({ TableName: "orders", ...schema, SSESpecification }));
  await dynamodb.send(new CreateTableCommand({ TableName: "plain", ...schema }));
  return [
    locked({ service: "dynamodb", kind: "table", name: "orders" }, keys.data, "provider"),
    locked({ service: "dynamodb", kind: "table", name: "plain" }, null, "provider"),
  ];
}

function locked(
  store: Pick<Made, "service" | "kind" | "name">,
  key: string | null,
  otherwise: "none" | "provider",
): Made {
  return { ...store, encryption: key === null ? otherwise : "customer", keyReference: key };
}
