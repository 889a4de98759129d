import type { AwsService } from "./aws-service.js";
import { collectIam } from "./iam/collect-iam.js";

const USER = "arn:aws:iam::*:user/*";

/**
 * Principals of an account, their policies and what they prove themselves with. The service publishes no quotas; ten a second is
 * what its console uses, and the sweep over all details is far heavier than any other call.
 */
export const iam: AwsService = {
  name: "iam",
  scope: "account",
  calls: [
    {
      operation: "GetAccountAuthorizationDetails",
      permission: "iam:GetAccountAuthorizationDetails",
      resource: "*",
      perSecond: 1,
    },
    { operation: "GetPolicy", permission: "iam:GetPolicy", resource: "*", perSecond: 10 },
    { operation: "GetPolicyVersion", permission: "iam:GetPolicyVersion", resource: "*", perSecond: 10 },
    {
      operation: "GenerateCredentialReport",
      permission: "iam:GenerateCredentialReport",
      resource: "*",
      perSecond: 1,
      isAskedAnew: true,
    },
    { operation: "GetCredentialReport", permission: "iam:GetCredentialReport", resource: "*", perSecond: 1 },
    { operation: "ListAccessKeys", permission: "iam:ListAccessKeys", resource: USER, perSecond: 10 },
    { operation: "GetAccessKeyLastUsed", permission: "iam:GetAccessKeyLastUsed", resource: USER, perSecond: 10 },
    { operation: "ListSSHPublicKeys", permission: "iam:ListSSHPublicKeys", resource: USER, perSecond: 10 },
    { operation: "GetSSHPublicKey", permission: "iam:GetSSHPublicKey", resource: USER, perSecond: 10 },
    { operation: "ListSigningCertificates", permission: "iam:ListSigningCertificates", resource: USER, perSecond: 10 },
    {
      operation: "ListServiceSpecificCredentials",
      permission: "iam:ListServiceSpecificCredentials",
      resource: USER,
      perSecond: 10,
    },
    { operation: "ListServerCertificates", permission: "iam:ListServerCertificates", resource: "*", perSecond: 10 },
    {
      operation: "GetServerCertificate",
      permission: "iam:GetServerCertificate",
      resource: "arn:aws:iam::*:server-certificate/*",
      perSecond: 10,
    },
  ],
  collect: collectIam,
};
