import type { Service } from "../service.js";
import { jsonWire } from "../wires/json-wire.js";
import { createQueryWire } from "../wires/query-wire.js";
import { createRestJsonWire, createRestXmlWire } from "../wires/rest-wire.js";
import { createListedService } from "./listed-service.js";
import type { ServiceShape } from "./listed-service.js";

const TOKEN = { limit: "MaxResults", most: 100 };
const MARKER = { limit: "MaxRecords", most: 100, marker: "Marker" };

const SHAPES: Readonly<Record<string, ServiceShape>> = {
  acm: {
    wire: jsonWire,
    lists: { ListCertificates: { member: "CertificateSummaryList", limit: "MaxItems", most: 1000 } },
    details: { DescribeCertificate: "ResourceNotFoundException", ListTagsForCertificate: "ResourceNotFoundException" },
  },
  "acm-pca": {
    wire: jsonWire,
    lists: { ListCertificateAuthorities: { member: "CertificateAuthorities", ...TOKEN } },
    details: { DescribeCertificateAuthority: "ResourceNotFoundException", GetPolicy: "ResourceNotFoundException" },
  },
  secretsmanager: {
    wire: jsonWire,
    lists: { ListSecrets: { member: "SecretList", ...TOKEN } },
    details: { DescribeSecret: "ResourceNotFoundException", GetResourcePolicy: "ResourceNotFoundException" },
  },
  ssm: {
    wire: jsonWire,
    lists: { DescribeParameters: { member: "Parameters", limit: "MaxResults", most: 50 } },
    details: {},
  },
  cloudhsm: {
    wire: jsonWire,
    lists: { DescribeClusters: { member: "Clusters", ...TOKEN }, DescribeBackups: { member: "Backups", ...TOKEN } },
    details: {},
  },
  dynamodb: {
    wire: jsonWire,
    lists: {
      ListTables: {
        member: "TableNames",
        limit: "Limit",
        marker: "ExclusiveStartTableName",
        next: "LastEvaluatedTableName",
      },
    },
    details: { DescribeTable: "ResourceNotFoundException" },
  },
  sqs: {
    wire: jsonWire,
    lists: { ListQueues: { member: "QueueUrls", limit: "MaxResults", most: 1000 } },
    details: { GetQueueAttributes: "QueueDoesNotExist" },
  },
  logs: {
    wire: jsonWire,
    lists: { DescribeLogGroups: { member: "logGroups", limit: "limit", most: 50, marker: "nextToken" } },
    details: {},
  },
  sns: {
    wire: createQueryWire("http://sns.amazonaws.com/doc/2010-03-31/"),
    // It takes no number of items: a page has a hundred, unless a test makes them shorter.
    lists: { ListTopics: { member: "Topics", limit: "MaxItems", most: 100 } },
    details: { GetTopicAttributes: "NotFound" },
  },
  rds: {
    wire: createQueryWire("http://rds.amazonaws.com/doc/2014-10-31/", {
      items: {
        DBInstances: "DBInstance",
        DBClusters: "DBCluster",
        DBSnapshots: "DBSnapshot",
        DBClusterSnapshots: "DBClusterSnapshot",
        TagList: "Tag",
      },
    }),
    lists: {
      DescribeDBInstances: { member: "DBInstances", ...MARKER },
      DescribeDBClusters: { member: "DBClusters", ...MARKER },
      DescribeDBSnapshots: { member: "DBSnapshots", ...MARKER },
      DescribeDBClusterSnapshots: { member: "DBClusterSnapshots", ...MARKER },
    },
    details: {},
  },
  lambda: {
    wire: createRestJsonWire({ "GET /2015-03-31/functions": "ListFunctions" }),
    lists: {
      ListFunctions: { member: "Functions", limit: "MaxItems", most: 50, marker: "Marker", next: "NextMarker" },
    },
    details: {},
  },
  elasticfilesystem: {
    wire: createRestJsonWire({ "GET /2015-02-01/file-systems": "DescribeFileSystems" }),
    lists: {
      DescribeFileSystems: {
        member: "FileSystems",
        limit: "MaxItems",
        most: 100,
        marker: "Marker",
        next: "NextMarker",
      },
    },
    details: {},
  },
  backup: {
    wire: createRestJsonWire({ "GET /backup-vaults": "ListBackupVaults" }),
    lists: {
      ListBackupVaults: {
        member: "BackupVaultList",
        limit: "maxResults",
        most: 1000,
        marker: "nextToken",
        next: "NextToken",
      },
    },
    details: {},
  },
  s3: {
    wire: createRestXmlWire(
      {
        "GET /": "ListBuckets",
        "GET /{Bucket}?encryption": "GetBucketEncryption",
        "GET /{Bucket}?tagging": "GetBucketTagging",
      },
      {
        ListBuckets: "ListAllMyBucketsResult",
        GetBucketEncryption: "ServerSideEncryptionConfiguration",
        GetBucketTagging: "Tagging",
      },
      { items: { Buckets: "Bucket", TagSet: "Tag" }, flat: { Rules: "Rule" } },
    ),
    lists: {
      ListBuckets: {
        member: "Buckets",
        limit: "max-buckets",
        most: 1000,
        marker: "continuation-token",
        next: "ContinuationToken",
      },
    },
    details: {
      GetBucketEncryption: "ServerSideEncryptionConfigurationNotFoundError",
      GetBucketTagging: "NoSuchTagSet",
    },
  },
};

/** Services that keys lock things in, by the name that requests are signed for; contents: `things` of the account. */
export const LISTED_SERVICES: Readonly<Record<string, Service>> = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [name, createListedService(name, shape)]),
);
