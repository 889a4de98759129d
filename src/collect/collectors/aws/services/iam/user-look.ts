import type {
  AccessKeyLastUsed,
  AccessKeyMetadata,
  ServiceSpecificCredentialMetadata,
  SigningCertificate,
  SSHPublicKey,
  SSHPublicKeyMetadata,
} from "@aws-sdk/client-iam";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";

/** What one user proves themselves with. */
export interface UserLook {
  readonly arn: string;
  readonly accessKeys: Fact<Listed<AccessKeyMetadata>>;
  /** Id of an access key -> its last use. */
  readonly lastUses: ReadonlyMap<string, Fact<AccessKeyLastUsed | undefined>>;
  readonly sshKeys: Fact<Listed<SSHPublicKeyMetadata>>;
  /** Id of an SSH key -> the key. */
  readonly sshBodies: ReadonlyMap<string, Fact<SSHPublicKey | undefined>>;
  readonly certificates: Fact<Listed<SigningCertificate>>;
  readonly serviceCredentials: Fact<Listed<ServiceSpecificCredentialMetadata>>;
}
