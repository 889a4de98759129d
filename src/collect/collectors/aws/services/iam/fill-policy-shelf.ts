import type { IAM } from "@aws-sdk/client-iam";
import { ask } from "../../talk/fact.js";
import type { Troubles } from "../create-troubles.js";
import type { AccountDetails } from "./account-details.js";
import { missingPolicies, toPolicyShelf, type PolicyShelf } from "./policy-shelf.js";
import { policyText } from "./policy-text.js";

/** All documents that principals of the account refer to: those of the sweep, and what it leaves out (policies that only bound). */
export async function fillPolicyShelf(iam: IAM, details: AccountDetails, troubles: Troubles): Promise<PolicyShelf> {
  const shelf = toPolicyShelf(details.policies);
  const holders = [...details.users, ...details.roles, ...details.groups];
  const attached = holders.flatMap(({ AttachedManagedPolicies }) => missingPolicies(AttachedManagedPolicies, shelf));
  const bounding = [...details.users, ...details.roles].flatMap(
    ({ PermissionsBoundary }) => PermissionsBoundary?.PermissionsBoundaryArn ?? [],
  );
  const missing = new Set([...attached, ...bounding.filter((arn) => !shelf.has(arn))]);
  for (const arn of [...missing].toSorted()) {
    const document = await ask(() => readPolicy(iam, arn));
    troubles.note("policy documents", document, arn);
    if (document.status === "ok" && document.value !== null) shelf.set(arn, document.value);
  }
  return shelf;
}

async function readPolicy(iam: IAM, PolicyArn: string): Promise<string | null> {
  const { Policy } = await iam.getPolicy({ PolicyArn });
  const { PolicyVersion } = await iam.getPolicyVersion({ PolicyArn, VersionId: Policy?.DefaultVersionId });
  return PolicyVersion?.Document === undefined ? null : policyText(PolicyVersion.Document);
}
