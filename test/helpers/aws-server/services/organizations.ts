import type * as Sdk from "@aws-sdk/client-organizations";
import { AwsError } from "../aws-error.js";
import type { OrganizationFixture, OrganizationPolicy } from "../organization-fixture.js";
import { pageOf } from "../page-of.js";
import type { Scene } from "../scene.js";
import type { Service } from "../service.js";
import { jsonWire } from "../wires/json-wire.js";

/** Organizations, the calls that read. All but DescribeOrganization are for the management and delegated accounts. */
export const organizations: Service = {
  wire: jsonWire,
  operations: {
    DescribeOrganization,
    ListRoots,
    ListOrganizationalUnitsForParent,
    ListAccountsForParent,
    ListAccounts,
    ListParents,
    ListPolicies,
    ListPoliciesForTarget,
    DescribePolicy,
    ListTargetsForPolicy,
    DescribeResourcePolicy,
    ListTagsForResource,
    ListDelegatedAdministrators,
  },
};

interface Paged {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

function memberOf({ estate, account }: Scene): OrganizationFixture {
  const { organization } = estate;
  if (organization?.accounts.some(({ Id }) => Id === account.id) === true) return organization;
  throw new AwsError("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
}

function managed(scene: Scene): OrganizationFixture {
  const organization = memberOf(scene);
  const { id } = scene.account;
  if (organization.organization.MasterAccountId === id || organization.delegated.includes(id)) return organization;
  throw new AwsError("AccessDeniedException", "You don't have permissions to access this resource.");
}

function cut<T>(all: readonly T[], input: Paged, { operation, account }: Scene): { items: T[]; NextToken?: string } {
  const { NextToken, MaxResults, ...asked } = input;
  const list = JSON.stringify([operation, account.id, asked]);
  const { items, next } = pageOf(all, {
    limit: MaxResults,
    marker: NextToken,
    standard: 20,
    most: 20,
    list,
  });
  return next === undefined ? { items } : { items, NextToken: next };
}

function DescribeOrganization(_input: object, scene: Scene): Sdk.DescribeOrganizationResponse {
  return { Organization: memberOf(scene).organization };
}

function ListRoots(input: Sdk.ListRootsRequest, scene: Scene): Sdk.ListRootsResponse {
  const { items: Roots, ...rest } = cut([managed(scene).root], input, scene);
  return { Roots, ...rest };
}

function ListOrganizationalUnitsForParent(
  input: Sdk.ListOrganizationalUnitsForParentRequest,
  scene: Scene,
): Sdk.ListOrganizationalUnitsForParentResponse {
  const units = managed(scene).units.filter(({ parent }) => parent === input.ParentId);
  const { items, ...rest } = cut(units, input, scene);
  return { OrganizationalUnits: items.map(({ parent: _parent, ...unit }) => unit), ...rest };
}

function ListAccountsForParent(
  input: Sdk.ListAccountsForParentRequest,
  scene: Scene,
): Sdk.ListAccountsForParentResponse {
  const accounts = managed(scene).accounts.filter(({ parent }) => parent === input.ParentId);
  const { items, ...rest } = cut(accounts, input, scene);
  return { Accounts: items.map(({ parent: _parent, ...account }) => account), ...rest };
}

function ListAccounts(input: Sdk.ListAccountsRequest, scene: Scene): Sdk.ListAccountsResponse {
  const { items, ...rest } = cut(managed(scene).accounts, input, scene);
  return { Accounts: items.map(({ parent: _parent, ...account }) => account), ...rest };
}

function ListParents(input: Sdk.ListParentsRequest, scene: Scene): Sdk.ListParentsResponse {
  const { accounts, units, root } = managed(scene);
  const parent = [...accounts, ...units].find(({ Id }) => Id === input.ChildId)?.parent;
  if (parent === undefined) throw new AwsError("ChildNotFoundException", `${input.ChildId} does not exist.`);
  return { Parents: [{ Id: parent, Type: parent === root.Id ? "ROOT" : "ORGANIZATIONAL_UNIT" }] };
}

function summary(policy: OrganizationPolicy): Sdk.PolicySummary {
  const { id, name, type, isManaged } = policy;
  const folder = type.toLowerCase();
  const Arn = `arn:aws:organizations::${isManaged ? "aws" : "000000000000"}:policy/${folder}/${id}`;
  return { Id: id, Arn, Name: name, Description: "", Type: type, AwsManaged: isManaged };
}

function ListPolicies(input: Sdk.ListPoliciesRequest, scene: Scene): Sdk.ListPoliciesResponse {
  const wanted = managed(scene).policies.filter(({ type }) => type === input.Filter);
  const { items, ...rest } = cut(wanted, input, scene);
  return { Policies: items.map(summary), ...rest };
}

function ListPoliciesForTarget(
  input: Sdk.ListPoliciesForTargetRequest,
  scene: Scene,
): Sdk.ListPoliciesForTargetResponse {
  const wanted = managed(scene).policies.filter(
    ({ type, targets }) => type === input.Filter && targets.includes(input.TargetId ?? ""),
  );
  const { items, ...rest } = cut(wanted, input, scene);
  return { Policies: items.map(summary), ...rest };
}

function policyOf(id: string | undefined, scene: Scene): OrganizationPolicy {
  const policy = managed(scene).policies.find((each) => each.id === id);
  if (policy === undefined) throw new AwsError("PolicyNotFoundException", `We can't find a policy with the id ${id}.`);
  return policy;
}

function DescribePolicy(input: Sdk.DescribePolicyRequest, scene: Scene): Sdk.DescribePolicyResponse {
  const policy = policyOf(input.PolicyId, scene);
  return { Policy: { PolicySummary: summary(policy), Content: policy.content } };
}

function ListTargetsForPolicy(input: Sdk.ListTargetsForPolicyRequest, scene: Scene): Sdk.ListTargetsForPolicyResponse {
  const { items, ...rest } = cut(policyOf(input.PolicyId, scene).targets, input, scene);
  return { Targets: items.map((id) => ({ TargetId: id, Name: id, Type: targetType(id) })), ...rest };
}

function targetType(id: string): Sdk.TargetType {
  if (id.startsWith("r-")) return "ROOT";
  return id.startsWith("ou-") ? "ORGANIZATIONAL_UNIT" : "ACCOUNT";
}

function DescribeResourcePolicy(_input: object, scene: Scene): Sdk.DescribeResourcePolicyResponse {
  const { resourcePolicy } = managed(scene);
  if (resourcePolicy === null) throw new AwsError("ResourcePolicyNotFoundException", "There is no resource policy.");
  return { ResourcePolicy: { ResourcePolicySummary: { Id: "rp-fixture" }, Content: resourcePolicy } };
}

function ListTagsForResource(input: Sdk.ListTagsForResourceRequest, scene: Scene): Sdk.ListTagsForResourceResponse {
  const tags = managed(scene).tags[input.ResourceId ?? ""] ?? {};
  const { items, ...rest } = cut(Object.entries(tags), input, scene);
  return { Tags: items.map(([Key, Value]) => ({ Key, Value })), ...rest };
}

function ListDelegatedAdministrators(_input: object, scene: Scene): Sdk.ListDelegatedAdministratorsResponse {
  return { DelegatedAdministrators: managed(scene).delegated.map((Id) => ({ Id })) };
}
