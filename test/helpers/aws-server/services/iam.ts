import type * as Sdk from "@aws-sdk/client-iam";
import { AwsError } from "../aws-error.js";
import { pageOf } from "../page-of.js";
import type { Scene } from "../scene.js";
import type { Service } from "../service.js";
import { createQueryWire } from "../wires/query-wire.js";
import { GetAccountAuthorizationDetails } from "./iam-authorization-details.js";
import { GetPolicy, GetPolicyVersion, GetServerCertificate } from "./iam-single-things.js";
import { GenerateCredentialReport, GetCredentialReport } from "./iam-credential-report.js";

/** Identity and Access Management, the calls that read. */
export const iam: Service = {
  wire: createQueryWire("https://iam.amazonaws.com/doc/2010-05-08/"),
  operations: {
    GetAccountAuthorizationDetails,
    GenerateCredentialReport,
    GetCredentialReport,
    ListUsers,
    ListRoles,
    ListAccountAliases,
    ListAccessKeys,
    GetAccessKeyLastUsed,
    ListSSHPublicKeys,
    GetSSHPublicKey,
    GetPolicy,
    GetPolicyVersion,
    GetServerCertificate,
    ListSigningCertificates,
    ListServerCertificates,
    ListServiceSpecificCredentials,
    ListUserTags,
    ListRoleTags,
  },
};

interface Paged {
  readonly MaxItems?: number | undefined;
  readonly Marker?: string | undefined;
}

interface Cut<T> {
  readonly items: T[];
  readonly ending: { readonly IsTruncated: boolean; readonly Marker?: string };
}

function cut<T>(all: readonly T[], { MaxItems, Marker, ...input }: Paged, { operation, account }: Scene): Cut<T> {
  const list = JSON.stringify([operation, account.id, input]);
  const { items, next } = pageOf(all, { limit: MaxItems, marker: Marker, standard: 100, most: 1000, list });
  return { items, ending: next === undefined ? { IsTruncated: false } : { IsTruncated: true, Marker: next } };
}

function ofUser<T extends { readonly UserName?: string | undefined }>(
  all: readonly T[],
  user: string | undefined,
  { account }: Scene,
): T[] {
  if (user !== undefined && !account.iam.users.some(({ UserName }) => UserName === user))
    throw new AwsError("NoSuchEntity", `The user with name ${user} cannot be found.`, 404);
  return all.filter(({ UserName }) => user === undefined || UserName === user);
}

function ListUsers(input: Sdk.ListUsersRequest, scene: Scene): object {
  const { items, ending } = cut(scene.account.iam.users, input, scene);
  return {
    Users: items.map(({ Path, UserName, UserId, Arn, CreateDate }) => ({ Path, UserName, UserId, Arn, CreateDate })),
    ...ending,
  };
}

function ListRoles(input: Sdk.ListRolesRequest, scene: Scene): object {
  const { items, ending } = cut(scene.account.iam.roles, input, scene);
  const Roles = items.map(({ Path, RoleName, RoleId, Arn, CreateDate, AssumeRolePolicyDocument: trust = "" }) => {
    return { Path, RoleName, RoleId, Arn, CreateDate, AssumeRolePolicyDocument: encodeURIComponent(trust) };
  });
  return { Roles, ...ending };
}

function ListAccountAliases(_input: object, { account }: Scene): Sdk.ListAccountAliasesResponse {
  return { AccountAliases: [account.name], IsTruncated: false };
}

function ListAccessKeys(input: Sdk.ListAccessKeysRequest, scene: Scene): Sdk.ListAccessKeysResponse {
  const all = scene.account.iam.accessKeys.map(({ key }) => key);
  const { items, ending } = cut(ofUser(all, input.UserName, scene), input, scene);
  return { AccessKeyMetadata: items, ...ending };
}

function GetAccessKeyLastUsed(input: Sdk.GetAccessKeyLastUsedRequest, scene: Scene): Sdk.GetAccessKeyLastUsedResponse {
  const found = scene.account.iam.accessKeys.find(({ key }) => key.AccessKeyId === input.AccessKeyId);
  if (found === undefined) throw new AwsError("AccessDenied", "The access key cannot be found.", 403);
  return { UserName: found.key.UserName, AccessKeyLastUsed: found.lastUsed };
}

function ListSSHPublicKeys(input: Sdk.ListSSHPublicKeysRequest, scene: Scene): Sdk.ListSSHPublicKeysResponse {
  const { items, ending } = cut(ofUser(scene.account.iam.sshKeys, input.UserName, scene), input, scene);
  const SSHPublicKeys = items.map(({ UserName, SSHPublicKeyId, Status, UploadDate }) => {
    return { UserName, SSHPublicKeyId, Status, UploadDate };
  });
  return { SSHPublicKeys, ...ending };
}

// The provider gives PEM where PEM is asked for; the fixture has one spelling and gives that.
function GetSSHPublicKey(input: Sdk.GetSSHPublicKeyRequest, scene: Scene): Sdk.GetSSHPublicKeyResponse {
  const all = ofUser(scene.account.iam.sshKeys, input.UserName, scene);
  const found = all.find(({ SSHPublicKeyId }) => SSHPublicKeyId === input.SSHPublicKeyId);
  if (found === undefined) throw new AwsError("NoSuchEntity", "The Public Key cannot be found.", 404);
  return { SSHPublicKey: found };
}

function ListSigningCertificates(
  input: Sdk.ListSigningCertificatesRequest,
  scene: Scene,
): Sdk.ListSigningCertificatesResponse {
  const { items, ending } = cut(ofUser(scene.account.iam.signingCertificates, input.UserName, scene), input, scene);
  return { Certificates: items, ...ending };
}

function ListServerCertificates(
  input: Sdk.ListServerCertificatesRequest,
  scene: Scene,
): Sdk.ListServerCertificatesResponse {
  const { items, ending } = cut(scene.account.iam.serverCertificates, input, scene);
  return { ServerCertificateMetadataList: items, ...ending };
}

function ListServiceSpecificCredentials(
  input: Sdk.ListServiceSpecificCredentialsRequest,
  scene: Scene,
): Sdk.ListServiceSpecificCredentialsResponse {
  const { items, ending } = cut(ofUser(scene.account.iam.serviceCredentials, input.UserName, scene), input, scene);
  return { ServiceSpecificCredentials: items, ...ending };
}

function ListUserTags(input: Sdk.ListUserTagsRequest, scene: Scene): Sdk.ListUserTagsResponse {
  const [user] = ofUser(scene.account.iam.users, input.UserName, scene);
  return { Tags: user?.Tags ?? [], IsTruncated: false };
}

function ListRoleTags(input: Sdk.ListRoleTagsRequest, scene: Scene): Sdk.ListRoleTagsResponse {
  const role = scene.account.iam.roles.find(({ RoleName }) => RoleName === input.RoleName);
  if (role === undefined)
    throw new AwsError("NoSuchEntity", `The role with name ${input.RoleName} cannot be found.`, 404);
  return { Tags: role.Tags ?? [], IsTruncated: false };
}
