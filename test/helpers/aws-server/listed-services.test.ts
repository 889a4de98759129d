import { ACMClient, DescribeCertificateCommand, paginateListCertificates } from "@aws-sdk/client-acm";
import { ACMPCAClient, ListCertificateAuthoritiesCommand } from "@aws-sdk/client-acm-pca";
import { BackupClient, ListBackupVaultsCommand } from "@aws-sdk/client-backup";
import { CloudHSMV2Client, DescribeClustersCommand } from "@aws-sdk/client-cloudhsm-v2";
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DescribeSnapshotsCommand, DescribeVolumesCommand, EC2Client } from "@aws-sdk/client-ec2";
import { DescribeFileSystemsCommand, EFSClient } from "@aws-sdk/client-efs";
import { LambdaClient, paginateListFunctions } from "@aws-sdk/client-lambda";
import { DescribeDBInstancesCommand, RDSClient } from "@aws-sdk/client-rds";
import { GetBucketEncryptionCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { GetResourcePolicyCommand, ListSecretsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetTopicAttributesCommand, ListTopicsCommand, SNSClient } from "@aws-sdk/client-sns";
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DescribeParametersCommand, SSMClient } from "@aws-sdk/client-ssm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEstate } from "./create-estate.js";
import { sdkOptions } from "./sdk-options.js";
import type { SdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const ACCOUNT = "111111111111";
const AT = new Date("2026-02-03T04:05:06.000Z");
const RULE = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "key" } };
const functions = Array.from({ length: 7 }, (_, index) => ({ FunctionName: `f${index}`, KMSKeyArn: "key" }));

const things = {
  lists: {
    "acm:ListCertificates": [{ CertificateArn: "arn:c1", KeyAlgorithm: "RSA_2048" }, { CertificateArn: "arn:c2" }],
    "acm-pca:ListCertificateAuthorities": [{ Arn: "arn:ca" }],
    "secretsmanager:ListSecrets": [{ Name: "s", KmsKeyId: "key", LastRotatedDate: AT }],
    "ssm:DescribeParameters": [{ Name: "p", Type: "SecureString", KeyId: "key" }],
    "cloudhsm:DescribeClusters": [{ ClusterId: "cluster-1", State: "ACTIVE" }],
    "dynamodb:ListTables": ["t"],
    "sqs:ListQueues": ["http://q"],
    "logs:DescribeLogGroups": [{ logGroupName: "l", kmsKeyId: "key" }],
    "sns:ListTopics": [{ TopicArn: "arn:t" }],
    "rds:DescribeDBInstances": [{ DBInstanceIdentifier: "db", StorageEncrypted: true, KmsKeyId: "key" }],
    "lambda:ListFunctions": functions,
    "elasticfilesystem:DescribeFileSystems": [{ FileSystemId: "fs", Encrypted: true }],
    "backup:ListBackupVaults": [{ BackupVaultName: "v", EncryptionKeyArn: "key" }],
    "s3:ListBuckets": [{ Name: "b", CreationDate: AT, BucketRegion: "eu-west-1" }],
    "ec2:DescribeVolumes": [{ VolumeId: "vol", Encrypted: true, KmsKeyId: "key" }],
    "ec2:DescribeSnapshots": [{ SnapshotId: "snap", Encrypted: false }],
  },
  details: {
    "acm:DescribeCertificate": { "arn:c1": { Certificate: { CertificateArn: "arn:c1", NotAfter: AT } } },
    "secretsmanager:GetResourcePolicy": { s: { Name: "s", ResourcePolicy: "{}" } },
    "dynamodb:DescribeTable": { t: { Table: { TableName: "t", SSEDescription: { KMSMasterKeyArn: "key" } } } },
    "sqs:GetQueueAttributes": { "http://q": { Attributes: { KmsMasterKeyId: "key" } } },
    "sns:GetTopicAttributes": { "arn:t": { Attributes: new Map([["KmsMasterKeyId", "key"]]) } },
    "s3:GetBucketEncryption": { b: { Rules: [RULE] } },
  },
};

let server: AwsServer;
let options: SdkOptions;
beforeAll(async () => {
  server = await startAwsServer({ estate: createEstate([{ id: ACCOUNT, things: () => things }]) });
  options = sdkOptions(server.url, ACCOUNT);
});
afterAll(() => server.stop());

it("ACM", async () => {
  const client = new ACMClient(options);
  const found: unknown[] = [];
  for await (const { CertificateSummaryList = [] } of paginateListCertificates({ client, pageSize: 1 }, {}))
    found.push(CertificateSummaryList);
  const { Certificate } = await client.send(new DescribeCertificateCommand({ CertificateArn: "arn:c1" }));
  expect([found, Certificate?.NotAfter]).toEqual([things.lists["acm:ListCertificates"].map((item) => [item]), AT]);
});

it("Private CA", async () => {
  const answer = await new ACMPCAClient(options).send(new ListCertificateAuthoritiesCommand({}));
  expect(answer.CertificateAuthorities).toEqual([{ Arn: "arn:ca" }]);
});

it("Secrets Manager", async () => {
  const client = new SecretsManagerClient(options);
  const { SecretList } = await client.send(new ListSecretsCommand({}));
  const { ResourcePolicy } = await client.send(new GetResourcePolicyCommand({ SecretId: "s" }));
  expect([SecretList, ResourcePolicy]).toEqual([things.lists["secretsmanager:ListSecrets"], "{}"]);
});

it("Systems Manager", async () => {
  const { Parameters } = await new SSMClient(options).send(new DescribeParametersCommand({}));
  expect(Parameters).toEqual(things.lists["ssm:DescribeParameters"]);
});

it("CloudHSM", async () => {
  const { Clusters } = await new CloudHSMV2Client(options).send(new DescribeClustersCommand({}));
  expect(Clusters).toEqual(things.lists["cloudhsm:DescribeClusters"]);
});

it("DynamoDB", async () => {
  const client = new DynamoDBClient(options);
  const { TableNames } = await client.send(new ListTablesCommand({}));
  const { Table } = await client.send(new DescribeTableCommand({ TableName: "t" }));
  expect([TableNames, Table?.SSEDescription]).toEqual([["t"], { KMSMasterKeyArn: "key" }]);
});

it("SQS", async () => {
  const client = new SQSClient(options);
  const { QueueUrls } = await client.send(new ListQueuesCommand({}));
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: "http://q" }));
  expect([QueueUrls, Attributes]).toEqual([["http://q"], { KmsMasterKeyId: "key" }]);
});

it("SNS", async () => {
  const client = new SNSClient(options);
  const { Topics } = await client.send(new ListTopicsCommand({}));
  const { Attributes } = await client.send(new GetTopicAttributesCommand({ TopicArn: "arn:t" }));
  expect([Topics, Attributes]).toEqual([[{ TopicArn: "arn:t" }], { KmsMasterKeyId: "key" }]);
});

it("CloudWatch Logs", async () => {
  const { logGroups } = await new CloudWatchLogsClient(options).send(new DescribeLogGroupsCommand({}));
  expect(logGroups).toEqual(things.lists["logs:DescribeLogGroups"]);
});

it("RDS", async () => {
  const { DBInstances } = await new RDSClient(options).send(new DescribeDBInstancesCommand({}));
  expect(DBInstances).toEqual(things.lists["rds:DescribeDBInstances"]);
});

it("Lambda", async () => {
  const found: unknown[] = [];
  for await (const { Functions = [] } of paginateListFunctions({ client: new LambdaClient(options), pageSize: 3 }, {}))
    found.push(...Functions);
  expect(found).toEqual(functions);
});

it("EFS", async () => {
  const { FileSystems } = await new EFSClient(options).send(new DescribeFileSystemsCommand({}));
  expect(FileSystems).toEqual(things.lists["elasticfilesystem:DescribeFileSystems"]);
});

it("Backup", async () => {
  const { BackupVaultList } = await new BackupClient(options).send(new ListBackupVaultsCommand({}));
  expect(BackupVaultList).toEqual(things.lists["backup:ListBackupVaults"]);
});

it("S3", async () => {
  const client = new S3Client(options);
  const { Buckets } = await client.send(new ListBucketsCommand({}));
  const { ServerSideEncryptionConfiguration: encryption } = await client.send(
    new GetBucketEncryptionCommand({ Bucket: "b" }),
  );
  expect([Buckets, encryption]).toEqual([things.lists["s3:ListBuckets"], { Rules: [RULE] }]);
});

it("EBS", async () => {
  const client = new EC2Client(options);
  const { Volumes } = await client.send(new DescribeVolumesCommand({}));
  const { Snapshots } = await client.send(new DescribeSnapshotsCommand({}));
  expect([Volumes, Snapshots]).toEqual([things.lists["ec2:DescribeVolumes"], things.lists["ec2:DescribeSnapshots"]]);
});

it("What is not there is not found", async () => {
  const call = new S3Client(options).send(new GetBucketEncryptionCommand({ Bucket: "other" }));
  await expect(call).rejects.toMatchObject({ name: "ServerSideEncryptionConfigurationNotFoundError" });
});
