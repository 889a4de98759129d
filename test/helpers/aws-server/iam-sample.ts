import { createRole } from "./create-role.js";

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

const people = {
  users: [anna],
  groups: [operators],
  roles: [role],
  policies: [managed],
  accessKeys: [{ key: accessKey, lastUsed }],
  sshKeys: [sshKey],
  signingCertificates: [signingCertificate],
  serverCertificates: [serverCertificate],
  serverCertificateBodies: { web: "pem" },
  serviceCredentials: [serviceCredential],
};

/** One user, group, role, policy and credential of each kind, each whole. */
export const IAM_SAMPLE = {
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
  people,
};
