import type * as Sdk from "@aws-sdk/client-iam";
import { AwsError } from "../aws-error.js";
import type { Scene } from "../scene.js";

function policyOf(arn: string | undefined, { account }: Scene): Sdk.ManagedPolicyDetail {
  const found = account.iam.policies.find(({ Arn }) => Arn === arn);
  if (found === undefined) throw new AwsError("NoSuchEntity", `Policy ${arn} does not exist.`, 404);
  return found;
}

/** A managed policy without its documents. */
export function GetPolicy(input: Sdk.GetPolicyRequest, scene: Scene): Sdk.GetPolicyResponse {
  const { PolicyVersionList: _versions, ...Policy } = policyOf(input.PolicyArn, scene);
  return { Policy };
}

/** One version of a managed policy, its document URL-encoded. */
export function GetPolicyVersion(input: Sdk.GetPolicyVersionRequest, scene: Scene): Sdk.GetPolicyVersionResponse {
  const { PolicyVersionList = [] } = policyOf(input.PolicyArn, scene);
  const found = PolicyVersionList.find(({ VersionId }) => VersionId === input.VersionId);
  if (found === undefined) throw new AwsError("NoSuchEntity", `There is no version ${input.VersionId}.`, 404);
  return { PolicyVersion: { ...found, Document: encodeURIComponent(found.Document ?? "") } };
}

/** A server certificate with its body. */
export function GetServerCertificate(
  { ServerCertificateName: name = "" }: Sdk.GetServerCertificateRequest,
  { account: { iam } }: Scene,
): Sdk.GetServerCertificateResponse {
  const found = iam.serverCertificates.find(({ ServerCertificateName }) => ServerCertificateName === name);
  if (found === undefined) throw new AwsError("NoSuchEntity", `The server certificate ${name} cannot be found.`, 404);
  const CertificateBody = iam.serverCertificateBodies[name] ?? "";
  return { ServerCertificate: { ServerCertificateMetadata: found, CertificateBody } };
}
