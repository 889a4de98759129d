import type { AwsService } from "./aws-service.js";
import { collectOrganizations } from "./organizations/collect-organizations.js";

/**
 * The organisation that accounts lie in, and its policies on them: looked at once for all accounts of a target, by the one that
 * may ask. Paces are below the published throttling limits, which count for the whole organisation (Organizations User Guide, "Quotas").
 */
export const organizations: Pick<AwsService, "name" | "calls"> = {
  name: "organizations",
  calls: [
    {
      operation: "DescribeOrganization",
      permission: "organizations:DescribeOrganization",
      resource: "*",
      perSecond: 1,
    },
    { operation: "ListRoots", permission: "organizations:ListRoots", resource: "*", perSecond: 1 },
    { operation: "ListAccounts", permission: "organizations:ListAccounts", resource: "*", perSecond: 2 },
    { operation: "ListParents", permission: "organizations:ListParents", resource: "*", perSecond: 2 },
    {
      operation: "ListPoliciesForTarget",
      permission: "organizations:ListPoliciesForTarget",
      resource: "*",
      perSecond: 2,
    },
    { operation: "DescribePolicy", permission: "organizations:DescribePolicy", resource: "*", perSecond: 2 },
    { operation: "ListTagsForResource", permission: "organizations:ListTagsForResource", resource: "*", perSecond: 2 },
  ],
};

/** The service for these accounts. */
export function organizationsOf(accounts: readonly string[]): AwsService {
  return { ...organizations, scope: "account", collect: (context) => collectOrganizations(context, accounts) };
}
