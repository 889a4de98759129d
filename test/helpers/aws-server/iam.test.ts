import {
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountAuthorizationDetailsCommand,
  GetCredentialReportCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetServerCertificateCommand,
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
import { IAM_SAMPLE } from "./iam-sample.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const {
  ACCOUNT,
  AT,
  DECRYPT,
  anna,
  operators,
  role,
  managed,
  accessKey,
  lastUsed,
  sshKey,
  signingCertificate,
  serverCertificate,
  serviceCredential,
} = IAM_SAMPLE;

let server: AwsServer;
let iam: IAMClient;
beforeAll(async () => {
  server = await startAwsServer({
    estate: createEstate([{ id: ACCOUNT, name: "prod", iam: IAM_SAMPLE.people }]),
    now: () => AT,
  });
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

it("A managed policy and its version are given", async () => {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: managed.Arn }));
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn: managed.Arn, VersionId: "v1" }));
  const { PolicyVersionList: _versions, ...listed } = managed;
  expect([Policy, PolicyVersion]).toEqual([
    listed,
    { ...managed.PolicyVersionList[0], Document: encodeURIComponent(DECRYPT) },
  ]);
});

it("A server certificate is given with its body", async () => {
  const { ServerCertificate } = await iam.send(new GetServerCertificateCommand({ ServerCertificateName: "web" }));
  expect(ServerCertificate).toEqual({ ServerCertificateMetadata: serverCertificate, CertificateBody: "pem" });
});
