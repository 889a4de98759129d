import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountCalls, regionCalls } from "../../../src/collect/collectors/aws/plan/session-calls.js";
import { allCalls } from "../../../src/collect/collectors/aws/services/services.js";
import { startAwsServer, type AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import { lookAtAws, type AwsLook } from "./look-at-aws.js";
import { KEY, MANAGEMENT, pagedEstate } from "./paged-estate.js";

type Seen = (look: AwsLook) => readonly unknown[];

const stores =
  (kind: string): Seen =>
  ({ all }) =>
    all("data-store").filter((store) => store.kind === kind);
const credentials =
  (kind: string): Seen =>
  ({ all }) =>
    all("credential").filter((credential) => credential.kind === kind);
const ofKey = ({ all }: AwsLook): ReturnType<typeof all<"managed-key">>[number] | undefined =>
  all("managed-key").find(({ resource }) => resource.endsWith(KEY));
const tagsOf = (tags: Readonly<Record<string, string>> | null | undefined): string[] => Object.keys(tags ?? {});

/** Each call that lists: what a refusal of its second page is told as, what it shows, and the thing it is refused for where it is asked for many. */
const LISTINGS: Readonly<Record<string, readonly [fact: string, seen: Seen, resource?: string]>> = {
  "acm:ListCertificates": ["certificates", ({ all }) => all("managed-certificate").filter((one) => !one.isAuthority)],
  "acm-pca:ListCertificateAuthorities": [
    "certificate authorities",
    ({ all }) => all("managed-certificate").filter((one) => one.isAuthority),
  ],
  "backup:ListBackupVaults": ["backup vaults", stores("backup-vault")],
  "cloudhsm:DescribeBackups": ["HSM backups", ({ all }) => all("key-store").filter((one) => one.lastBackupAt !== null)],
  "cloudhsm:DescribeClusters": [
    "HSM clusters",
    ({ all }) => all("key-store").filter((one) => one.kind === "cloudhsm-cluster"),
  ],
  "cloudtrail:ListEventDataStores": ["event stores", ({ all }) => all("trail")],
  "cloudtrail:LookupEvents": ["uses in the log", ({ all }) => all("key-use"), KEY],
  "dynamodb:ListTables": ["tables", stores("table")],
  "ec2:DescribeSnapshots": ["snapshots", stores("snapshot")],
  "ec2:DescribeVolumes": ["volumes", stores("volume")],
  "elasticfilesystem:DescribeFileSystems": ["file systems", stores("file-system")],
  "iam:GetAccountAuthorizationDetails": [
    "principals",
    ({ all }) => all("principal").filter((one) => one.kind !== "root" && one.tenant === MANAGEMENT),
  ],
  "iam:ListAccessKeys": ["access keys", credentials("access-key")],
  "iam:ListSSHPublicKeys": ["SSH keys", credentials("ssh-public-key")],
  "iam:ListServerCertificates": ["server certificates", credentials("server-certificate")],
  "iam:ListServiceSpecificCredentials": ["service credentials", credentials("service-credential")],
  "iam:ListSigningCertificates": ["signing certificates", credentials("signing-certificate")],
  "kms:DescribeCustomKeyStores": [
    "custom key stores",
    ({ all }) => all("key-store").filter((one) => one.name !== null),
  ],
  "kms:ListAliases": ["aliases", (look) => ofKey(look)?.aliases ?? []],
  "kms:ListGrants": ["grants", ({ all }) => all("grant").filter((one) => one.resource.endsWith(KEY)), KEY],
  "kms:ListKeyRotations": [
    "versions",
    ({ all }) => all("key-version").filter((one) => one.resource.endsWith(KEY)),
    KEY,
  ],
  "kms:ListKeys": ["keys", ({ all }) => all("managed-key")],
  "kms:ListResourceTags": ["tags", (look) => tagsOf(ofKey(look)?.tags), KEY],
  "lambda:ListFunctions": ["functions", stores("function")],
  "logs:DescribeLogGroups": ["log groups", stores("log-group")],
  "organizations:ListPoliciesForTarget": [
    "organisation's policies",
    ({ all }) => all("guardrail").filter((one) => one.holder === "222222222222"),
    "222222222222",
  ],
  "organizations:ListTagsForResource": [
    "account's tags",
    ({ all }) => all("tenant").flatMap((one) => tagsOf(one.tags)),
  ],
  "rds:DescribeDBClusterSnapshots": ["cluster snapshots", rdsSnapshots(":cs")],
  "rds:DescribeDBClusters": ["database clusters", stores("database-cluster")],
  "rds:DescribeDBInstances": ["databases", stores("database")],
  "rds:DescribeDBSnapshots": ["database snapshots", rdsSnapshots(":s")],
  "s3:ListAllMyBuckets": ["buckets", stores("bucket")],
  "secretsmanager:ListSecrets": [
    "secrets",
    ({ all }) => all("stored-secret").filter((one) => one.service === "secrets-manager"),
  ],
  "sns:ListTopics": ["topics", stores("topic")],
  "sqs:ListQueues": ["queues", stores("queue")],
  "ssm:DescribeParameters": [
    "parameters",
    ({ all }) => all("stored-secret").filter((one) => one.service === "parameter-store"),
  ],
  "tag:GetResources": [
    "functions' tags",
    (look) => stores("function")(look).filter((one) => JSON.stringify(one).includes('"owner":"shop"')),
    "lambda:function",
  ],
};

/** Calls that have another name than their permission. */
const CALLS: Readonly<Record<string, string>> = {
  "s3:ListAllMyBuckets": "s3:ListBuckets",
  "tag:GetResources": "tagging:GetResources",
};

/** Lists that come whole, and that of the accounts, which are looked at one by one. */
const WHOLE = [
  "cloudtrail:DescribeTrails",
  "ec2:DescribeRegions",
  "organizations:ListParents",
  "organizations:ListRoots",
];
const ACCOUNTS = "organizations:ListAccounts";

function rdsSnapshots(mark: string): Seen {
  return (look) => stores("database-snapshot")(look).filter((one) => JSON.stringify(one).includes(`arn${mark}`));
}

let server: AwsServer;
let whole: AwsLook;
let refused: AwsLook;
beforeAll(async () => {
  server = await startAwsServer({ estate: pagedEstate, pageSize: 1 });
  whole = await lookAtAws(server.url, "aws://org?role=audit");
  for (const [call, [, , resource]] of Object.entries(LISTINGS)) {
    const [service = "", operation = ""] = (CALLS[call] ?? call).split(":");
    const fault = { account: MANAGEMENT, service, operation, after: 1, behaviour: { kind: "access-denied" } } as const;
    server.inject(resource === undefined ? fault : { ...fault, resource });
  }
  // Else no key is asked for its tags itself.
  server.inject({ operation: "GetResources", resource: "kms:key", behaviour: { kind: "access-denied" } });
  refused = await lookAtAws(server.url, "aws://org?role=audit");
}, 60_000);
afterAll(() => server.stop());

const isList = ({ operation }: { readonly operation: string }): boolean =>
  /^List|^Describe\w*s$|^GetAccountAuthorizationDetails$|^GetResources$|^LookupEvents$/.test(operation);

it("Every declared call that lists is here.", () => {
  const declared = [...allCalls, ...accountCalls, ...regionCalls].filter(isList).map(({ permission }) => permission);
  expect([...new Set(declared)].toSorted()).toEqual([...Object.keys(LISTINGS), ...WHOLE, ACCOUNTS].toSorted());
});

it("A look at lists that come an item at a time sees all of them.", () => {
  expect(whole.problems).toEqual([]);
});

describe.each(Object.entries(LISTINGS))("%s", (_call, [fact, seen]) => {
  it("is read to its last page", () => {
    expect(seen(whole).length).toBeGreaterThan(1);
  });

  it("refused on its second page keeps what the first showed, and tells the rest as a problem", () => {
    expect(seen(refused)).toHaveLength(1);
    expect(refused.problems.filter((problem) => problem.fact === fact)).toMatchObject([{ reason: "denied" }]);
  });
});

describe("organizations:ListAccounts", () => {
  it("refused on its second page leaves the accounts that the first showed to be looked at, and tells the rest as a problem", async () => {
    server.heal();
    server.inject({ operation: "ListAccounts", after: 1, behaviour: { kind: "access-denied" } });
    const { all, problems } = await lookAtAws(server.url, "aws://org?role=audit");
    expect(all("tenant").map(({ tenant }) => tenant)).toEqual([MANAGEMENT]);
    expect(problems).toContainEqual(
      expect.objectContaining({ reason: "denied", scope: "organisation", fact: "accounts" }),
    );
  });
});
