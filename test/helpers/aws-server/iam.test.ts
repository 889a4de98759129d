import {
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountAuthorizationDetailsCommand,
  GetCredentialReportCommand,
  GetSSHPublicKeyCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListAccountAliasesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  ListServerCertificatesCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListUsersCommand,
  ListUserTagsCommand,
  paginateGetAccountAuthorizationDetails,
} from "@aws-sdk/client-iam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEstate } from "./create-estate.js";
import { createRole } from "./create-role.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const ACCOUNT = "111111111111";
const AT = new Date("2026-02-03T04:05:06.000Z");
const DECRYPT = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: ["kms:Decrypt"], Resource: "*" }],
});

const anna = {
  Path: "/",
  UserName: "anna",
  UserId: "AIDAANNA",
  Arn: `arn:aws:iam::${ACCOUNT}:user/anna`,
  CreateDate: AT,
  UserPolicyList: [{ PolicyName: "decrypt", PolicyDocument: DECRYPT }],
  GroupList: ["operators"],
  AttachedManagedPolicies: [{ PolicyName: "p", PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/p` }],
  PermissionsBoundary: {
    PermissionsBoundaryType: "PermissionsBoundaryPolicy" as const,
    PermissionsBoundaryArn: "arn:b",
  },
  Tags: [{ Key: "team", Value: "a & <b>" }],
};
const operators = {
  Path: "/",
  GroupName: "operators",
  GroupId: "AGPA1",
  Arn: `arn:aws:iam::${ACCOUNT}:group/operators`,
  CreateDate: AT,
  GroupPolicyList: [],
  AttachedManagedPolicies: [],
};
const role = { ...createRole(`arn:aws:iam::${ACCOUNT}:role/app`), Tags: [{ Key: "env", Value: "prod" }] };
const managed = {
  PolicyName: "p",
  PolicyId: "ANPA1",
  Arn: `arn:aws:iam::${ACCOUNT}:policy/p`,
  Path: "/",
  DefaultVersionId: "v1",
  AttachmentCount: 1,
  PermissionsBoundaryUsageCount: 0,
  IsAttachable: true,
  CreateDate: AT,
  UpdateDate: AT,
  PolicyVersionList: [{ Document: DECRYPT, VersionId: "v1", IsDefaultVersion: true, CreateDate: AT }],
};
const accessKey = { UserName: "anna", AccessKeyId: "AKIA1", Status: "Active" as const, CreateDate: AT };
const lastUsed = { LastUsedDate: AT, ServiceName: "kms", Region: "eu-west-1" };
const sshKey = {
  UserName: "anna",
  SSHPublicKeyId: "APKA1",
  Fingerprint: "00",
  SSHPublicKeyBody: "ssh-rsa AAAA",
  Status: "Active" as const,
  UploadDate: AT,
};
const signingCertificate = {
  UserName: "anna",
  CertificateId: "C1",
  CertificateBody: "pem",
  Status: "Active" as const,
  UploadDate: AT,
};
const serverCertificate = {
  Path: "/",
  ServerCertificateName: "web",
  ServerCertificateId: "ASCA1",
  Arn: "arn:c",
  UploadDate: AT,
  Expiration: AT,
};
const serviceCredential = {
  UserName: "anna",
  Status: "Active" as const,
  CreateDate: AT,
  ExpirationDate: AT,
  ServiceSpecificCredentialId: "ACCA1",
  ServiceName: "bedrock.amazonaws.com",
};

let server: AwsServer;
let iam: IAMClient;
beforeAll(async () => {
  const people = {
    users: [anna],
    groups: [operators],
    roles: [role],
    policies: [managed],
    accessKeys: [{ key: accessKey, lastUsed }],
    sshKeys: [sshKey],
    signingCertificates: [signingCertificate],
    serverCertificates: [serverCertificate],
    serviceCredentials: [serviceCredential],
  };
  server = await startAwsServer({ estate: createEstate([{ id: ACCOUNT, name: "prod", iam: people }]), now: () => AT });
  iam = new IAMClient(sdkOptions(server.url, ACCOUNT, "us-east-1"));
});
afterAll(() => server.stop());

it("GetAccountAuthorizationDetails gives users with all that is said of them, documents URL-encoded", async () => {
  const { UserDetailList } = await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ["User"] }));
  const encoded = { PolicyName: "decrypt", PolicyDocument: encodeURIComponent(DECRYPT) };
  expect(UserDetailList).toEqual([{ ...anna, UserPolicyList: [encoded] }]);
});

it("GetAccountAuthorizationDetails gives groups, roles and policies", async () => {
  const answer = await iam.send(
    new GetAccountAuthorizationDetailsCommand({ Filter: ["Group", "Role", "LocalManagedPolicy"] }),
  );
  const trust = encodeURIComponent(role.AssumeRolePolicyDocument ?? "");
  const version = { ...managed.PolicyVersionList[0], Document: encodeURIComponent(DECRYPT) };
  expect([answer.UserDetailList, answer.GroupDetailList, answer.RoleDetailList, answer.Policies]).toEqual([
    [],
    [operators],
    [{ ...role, AssumeRolePolicyDocument: trust }],
    [{ ...managed, PolicyVersionList: [version] }],
  ]);
});

it("GetAccountAuthorizationDetails is cut across its lists", async () => {
  const sizes: number[] = [];
  for await (const page of paginateGetAccountAuthorizationDetails({ client: iam, pageSize: 3 }, {})) {
    const lists = [page.UserDetailList, page.GroupDetailList, page.RoleDetailList, page.Policies];
    sizes.push(lists.flat().length);
  }
  expect(sizes).toEqual([3, 1]);
});

it("The credential report has a line for the root user and one for each user", async () => {
  const { State } = await iam.send(new GenerateCredentialReportCommand({}));
  const { Content = new Uint8Array() } = await iam.send(new GetCredentialReportCommand({}));
  const [head = "", ...lines] = Buffer.from(Content).toString().split("\n");
  const widths = lines.map((line) => line.split(",").length === head.split(",").length);
  expect([State, lines.map((line) => line.split(",")[0]), widths]).toEqual([
    "COMPLETE",
    ["<root_account>", "anna"],
    [true, true],
  ]);
});

it("The account's alias is given", async () => {
  const { AccountAliases } = await iam.send(new ListAccountAliasesCommand({}));
  expect(AccountAliases).toEqual(["prod"]);
});

it("Users and roles are listed", async () => {
  const { Users = [] } = await iam.send(new ListUsersCommand({}));
  const { Roles = [] } = await iam.send(new ListRolesCommand({}));
  expect([Users.map(({ Arn }) => Arn), Roles.map(({ Arn }) => Arn)]).toEqual([[anna.Arn], [role.Arn]]);
});

it("Tags of users and roles are given", async () => {
  const { Tags: user } = await iam.send(new ListUserTagsCommand({ UserName: "anna" }));
  const { Tags: app } = await iam.send(new ListRoleTagsCommand({ RoleName: "app" }));
  expect([user, app]).toEqual([anna.Tags, role.Tags]);
});

it("Access keys and their last use are given", async () => {
  const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName: "anna" }));
  const { AccessKeyLastUsed } = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: "AKIA1" }));
  expect([AccessKeyMetadata, AccessKeyLastUsed]).toEqual([[accessKey], lastUsed]);
});

it("SSH public keys are listed and given", async () => {
  const { SSHPublicKeys } = await iam.send(new ListSSHPublicKeysCommand({ UserName: "anna" }));
  const one = { UserName: "anna", SSHPublicKeyId: "APKA1", Encoding: "SSH" as const };
  const { SSHPublicKey } = await iam.send(new GetSSHPublicKeyCommand(one));
  const { Fingerprint: _fingerprint, SSHPublicKeyBody: _body, ...listed } = sshKey;
  expect([SSHPublicKeys, SSHPublicKey]).toEqual([[listed], sshKey]);
});

it("Certificates and service credentials are listed", async () => {
  const { Certificates } = await iam.send(new ListSigningCertificatesCommand({ UserName: "anna" }));
  const { ServerCertificateMetadataList } = await iam.send(new ListServerCertificatesCommand({}));
  const { ServiceSpecificCredentials } = await iam.send(
    new ListServiceSpecificCredentialsCommand({ UserName: "anna" }),
  );
  expect([Certificates, ServerCertificateMetadataList, ServiceSpecificCredentials]).toEqual([
    [signingCertificate],
    [serverCertificate],
    [serviceCredential],
  ]);
});

it("A user that does not exist is no such entity", async () => {
  const call = iam.send(new ListAccessKeysCommand({ UserName: "nobody" }));
  await expect(call).rejects.toMatchObject({ name: "NoSuchEntityException" });
});
