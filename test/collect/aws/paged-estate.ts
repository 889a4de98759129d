import { createEstate } from "../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../helpers/aws-server/create-kms-key.js";
import { createRole } from "../../helpers/aws-server/create-role.js";
import { generateOrganization } from "../../helpers/aws-server/generate-organization.js";
import { IAM_SAMPLE } from "../../helpers/aws-server/iam-sample.js";

/** The account that is asked, which manages the organisation. */
export const MANAGEMENT = "111111111111";
/** The first of its keys. */
export const KEY = "00000001-1111-2222-3333-444444444444";
const REGION = "eu-west-1";
const MEMBER = "222222222222";
const AT = IAM_SAMPLE.AT;
const arn = `arn:aws:iam::${MANAGEMENT}:`;

const two = <Thing>(make: (at: number) => Thing): readonly [Thing, Thing] => [make(1), make(2)];
const detailsOf = <Detail>(names: readonly string[], detail: Detail): Record<string, Detail> =>
  Object.fromEntries(names.map((name) => [name, detail]));
const queues = two((at) => `http://queue/${MANAGEMENT}/q${at}`);
const topics = two((at) => `arn:aws:sns:${REGION}:${MANAGEMENT}:t${at}`);
const functions = two((at) => `arn:aws:lambda:${REGION}:${MANAGEMENT}:function:f${at}`);
const certificates = two((at) => `arn:aws:acm:${REGION}:${MANAGEMENT}:certificate/${at}`);
const authorities = two((at) => `arn:aws:acm-pca:${REGION}:${MANAGEMENT}:certificate-authority/${at}`);
const secrets = two((at) => `arn:aws:secretsmanager:${REGION}:${MANAGEMENT}:secret:s${at}`);

const things = {
  lists: {
    "acm:ListCertificates": certificates.map((CertificateArn) => ({ CertificateArn })),
    "acm-pca:ListCertificateAuthorities": authorities.map((Arn) => ({ Arn })),
    "secretsmanager:ListSecrets": secrets.map((ARN) => ({ ARN, Name: ARN })),
    "ssm:DescribeParameters": two((at) => ({ Name: `p${at}`, Type: "SecureString" })),
    "cloudhsm:DescribeClusters": two((at) => ({ ClusterId: `cluster-${at}`, State: "ACTIVE" })),
    "cloudhsm:DescribeBackups": two((at) => ({
      BackupId: `backup-${at}`,
      ClusterId: `cluster-${at}`,
      BackupState: "READY",
      CreateTimestamp: AT,
    })),
    "dynamodb:ListTables": two((at) => `t${at}`),
    "sqs:ListQueues": queues,
    "sns:ListTopics": topics.map((TopicArn) => ({ TopicArn })),
    "logs:DescribeLogGroups": two((at) => ({ logGroupName: `l${at}`, logGroupArn: `arn:aws:logs:l${at}` })),
    "rds:DescribeDBInstances": two((at) => ({
      DBInstanceIdentifier: `i${at}`,
      DBInstanceArn: `arn:i${at}`,
      StorageEncrypted: true,
    })),
    "rds:DescribeDBClusters": two((at) => ({
      DBClusterIdentifier: `c${at}`,
      DBClusterArn: `arn:c${at}`,
      StorageEncrypted: true,
    })),
    "rds:DescribeDBSnapshots": two((at) => ({
      DBSnapshotIdentifier: `s${at}`,
      DBSnapshotArn: `arn:s${at}`,
      Encrypted: true,
    })),
    "rds:DescribeDBClusterSnapshots": two((at) => ({
      DBClusterSnapshotIdentifier: `cs${at}`,
      DBClusterSnapshotArn: `arn:cs${at}`,
      StorageEncrypted: true,
    })),
    "lambda:ListFunctions": functions.map((FunctionArn) => ({ FunctionArn })),
    "tagging:GetResources": functions.map((ResourceARN) => ({ ResourceARN, Tags: [{ Key: "owner", Value: "shop" }] })),
    "elasticfilesystem:DescribeFileSystems": two((at) => ({
      FileSystemId: `fs${at}`,
      FileSystemArn: `arn:fs${at}`,
      Encrypted: true,
    })),
    "backup:ListBackupVaults": two((at) => ({ BackupVaultName: `v${at}`, BackupVaultArn: `arn:v${at}` })),
    "s3:ListBuckets": two((at) => ({ Name: `b${at}`, CreationDate: AT, BucketRegion: REGION })),
    "ec2:DescribeVolumes": two((at) => ({ VolumeId: `vol-${at}`, Encrypted: false })),
    "ec2:DescribeSnapshots": two((at) => ({ SnapshotId: `snap-${at}`, Encrypted: false })),
  },
  details: {
    "acm:DescribeCertificate": detailsOf(certificates, { Certificate: {} }),
    "acm-pca:DescribeCertificateAuthority": detailsOf(authorities, { CertificateAuthority: {} }),
    "secretsmanager:GetResourcePolicy": detailsOf(secrets, {}),
    "dynamodb:DescribeTable": detailsOf(["t1", "t2"], { Table: { TableStatus: "ACTIVE" } }),
    "sqs:GetQueueAttributes": detailsOf(queues, { Attributes: { SqsManagedSseEnabled: "true" } }),
    "sns:GetTopicAttributes": detailsOf(topics, { Attributes: new Map([["DisplayName", ""]]) }),
  },
};

const keys = two((at) =>
  createKmsKey({
    account: MANAGEMENT,
    region: REGION,
    id: KEY.replace("1-", `${at}-`),
    tags: { owner: "shop", stage: "prod" },
    // Switched off after it was used: by whom, the log is asked.
    metadata: { KeyState: at === 1 ? "Disabled" : "Enabled" },
    lastUsage: { KeyLastUsage: { Operation: "Decrypt" as const, Timestamp: AT }, TrackingStartDate: AT },
    grants: two((of) => ({ GrantId: `g${of}`, GranteePrincipal: `${arn}role/app`, Operations: ["Decrypt" as const] })),
    rotations: two((of) => ({ KeyMaterialId: `m${of}`, KeyMaterialState: "NON_CURRENT" as const, RotationDate: AT })),
  }),
);
const stores = two((at) => ({ CustomKeyStoreId: `cks-${at}`, CustomKeyStoreName: `store ${at}` }));
const events = ["Decrypt", "Encrypt"].map((EventName) => ({
  EventName,
  EventTime: AT,
  Username: "anna",
  Resources: [{ ResourceName: keys[0].metadata.Arn }],
}));
const { people, accessKey, sshKey, signingCertificate, serverCertificate, serviceCredential } = IAM_SAMPLE;
const iam = {
  ...people,
  users: [{ ...IAM_SAMPLE.anna, PermissionsBoundary: undefined }],
  roles: two((at) => createRole(`${arn}role/r${at}`)),
  accessKeys: two((at) => ({ key: { ...accessKey, AccessKeyId: `AKIA${at}` }, lastUsed: IAM_SAMPLE.lastUsed })),
  sshKeys: two((at) => ({ ...sshKey, SSHPublicKeyId: `APKA${at}` })),
  signingCertificates: two((at) => ({ ...signingCertificate, CertificateId: `C${at}` })),
  serverCertificates: two((at) => ({ ...serverCertificate, ServerCertificateName: `web${at}`, Arn: `arn:c${at}` })),
  serviceCredentials: two((at) => ({ ...serviceCredential, ServiceSpecificCredentialId: `ACCA${at}` })),
};
const eventStores = two((at) => ({
  EventDataStoreArn: `arn:aws:cloudtrail:${REGION}:${MANAGEMENT}:eventdatastore/${at}`,
  Name: `events ${at}`,
  Status: "ENABLED" as const,
}));

const plain = generateOrganization([MANAGEMENT, MEMBER]);
const forbidding = {
  id: "p-forbid",
  name: "forbid",
  type: "SERVICE_CONTROL_POLICY" as const,
  content: '{"Statement":[]}',
  isManaged: false,
  targets: [MEMBER],
};
const organization = {
  ...plain,
  root: { ...plain.root, PolicyTypes: [{ Type: "SERVICE_CONTROL_POLICY" as const, Status: "ENABLED" as const }] },
  policies: [...plain.policies, forbidding],
  tags: { [MANAGEMENT]: { owner: "shop", stage: "prod" } },
};

/** An account with two of everything that is listed, in an organisation with one more. */
export const pagedEstate = createEstate(
  [
    {
      id: MANAGEMENT,
      regions: [REGION],
      iam,
      eventStores,
      events: () => events,
      kms: { [REGION]: createKmsFixture(keys, { "alias/a": KEY, "alias/b": KEY }, stores) },
      things: () => things,
    },
    { id: MEMBER, regions: [REGION], iam: { roles: [createRole(`arn:aws:iam::${MEMBER}:role/audit`)] } },
  ],
  organization,
);
