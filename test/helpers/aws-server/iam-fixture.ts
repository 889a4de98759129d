import type {
  AccessKeyLastUsed,
  AccessKeyMetadata,
  GroupDetail,
  ManagedPolicyDetail,
  RoleDetail,
  ServerCertificateMetadata,
  ServiceSpecificCredentialMetadata,
  SigningCertificate,
  SSHPublicKey,
  UserDetail,
} from "@aws-sdk/client-iam";

/** The principals of one account. Policy documents are plain JSON here and URL-encoded on the wire. */
export interface IamFixture {
  readonly users: readonly UserDetail[];
  readonly groups: readonly GroupDetail[];
  readonly roles: readonly RoleDetail[];
  readonly policies: readonly ManagedPolicyDetail[];
  readonly accessKeys: readonly AccessKeyFixture[];
  readonly sshKeys: readonly SSHPublicKey[];
  readonly signingCertificates: readonly SigningCertificate[];
  readonly serverCertificates: readonly ServerCertificateMetadata[];
  /** PEM by name of the server certificate. */
  readonly serverCertificateBodies: Readonly<Record<string, string>>;
  readonly serviceCredentials: readonly ServiceSpecificCredentialMetadata[];
  /** The credential report as CSV; null makes the server write one from the above. */
  readonly credentialReport: string | null;
}

/** An access key and its last use. */
export interface AccessKeyFixture {
  readonly key: AccessKeyMetadata;
  readonly lastUsed: AccessKeyLastUsed;
}
