import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  DescribeResourcePolicyCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListPoliciesForTargetCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  ListTargetsForPolicyCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListPolicies,
} from "@aws-sdk/client-organizations";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEstate } from "./create-estate.js";
import { generateOrganization } from "./generate-organization.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const ACCOUNTS = Array.from({ length: 45 }, (_, index) => String(100_000_000_000 + index));
const [MANAGEMENT = "", MEMBER = ""] = ACCOUNTS;
const plain = generateOrganization(ACCOUNTS);
const organization = {
  ...plain,
  resourcePolicy: '{"Version":"2012-10-17"}',
  tags: { [MEMBER]: { environment: "prod" } },
};
const UNIT = "ou-fix0-workload";

let server: AwsServer;
let client: OrganizationsClient;
beforeAll(async () => {
  const estate = createEstate([{ id: MANAGEMENT }, { id: MEMBER }, { id: "999999999999" }], organization);
  server = await startAwsServer({ estate });
  client = new OrganizationsClient(sdkOptions(server.url, MANAGEMENT, "us-east-1"));
});
afterAll(() => server.stop());

it("A member may see its organisation", async () => {
  const member = new OrganizationsClient(sdkOptions(server.url, MEMBER, "us-east-1"));
  const { Organization } = await member.send(new DescribeOrganizationCommand({}));
  expect(Organization).toEqual(plain.organization);
});

it("A member may not see its roots", async () => {
  const member = new OrganizationsClient(sdkOptions(server.url, MEMBER, "us-east-1"));
  await expect(member.send(new ListRootsCommand({}))).rejects.toMatchObject({ name: "AccessDeniedException" });
});

it("An account of no organisation is told so", async () => {
  const lone = new OrganizationsClient(sdkOptions(server.url, "999999999999", "us-east-1"));
  const call = lone.send(new DescribeOrganizationCommand({}));
  await expect(call).rejects.toMatchObject({ name: "AWSOrganizationsNotInUseException" });
});

it("The tree is given level by level", async () => {
  const { Roots } = await client.send(new ListRootsCommand({}));
  const { OrganizationalUnits } = await client.send(
    new ListOrganizationalUnitsForParentCommand({ ParentId: "r-fix0" }),
  );
  const { Accounts } = await client.send(new ListAccountsForParentCommand({ ParentId: "r-fix0" }));
  const { Parents } = await client.send(new ListParentsCommand({ ChildId: MEMBER }));
  expect([Roots?.[0]?.Id, OrganizationalUnits?.map(({ Id }) => Id), Accounts?.map(({ Id }) => Id), Parents]).toEqual([
    "r-fix0",
    [UNIT],
    [MANAGEMENT],
    [{ Id: UNIT, Type: "ORGANIZATIONAL_UNIT" }],
  ]);
});

it("Accounts come in pages of twenty", async () => {
  const sizes: number[] = [];
  for await (const { Accounts = [] } of paginateListAccounts({ client }, {})) sizes.push(Accounts.length);
  expect(sizes).toEqual([20, 20, 5]);
});

for (const [type, id] of [
  ["SERVICE_CONTROL_POLICY", "p-FullAWSAccess"],
  ["RESOURCE_CONTROL_POLICY", "p-RCPFullAWSAccess"],
] as const)
  it(`${type}: policies are listed`, async () => {
    const ids: unknown[] = [];
    for await (const { Policies = [] } of paginateListPolicies({ client }, { Filter: type }))
      ids.push(...Policies.map(({ Id }) => Id));
    expect(ids).toEqual([id]);
  });

it("A policy's content is given", async () => {
  const { Policy } = await client.send(new DescribePolicyCommand({ PolicyId: "p-RCPFullAWSAccess" }));
  expect([Policy?.Content, Policy?.PolicySummary?.Type]).toEqual([
    plain.policies[1]?.content,
    "RESOURCE_CONTROL_POLICY",
  ]);
});

it("A policy's targets are given", async () => {
  const first = await client.send(new ListTargetsForPolicyCommand({ PolicyId: "p-FullAWSAccess", MaxResults: 2 }));
  expect(first.Targets?.map(({ TargetId, Type }) => [TargetId, Type])).toEqual([
    ["r-fix0", "ROOT"],
    [UNIT, "ORGANIZATIONAL_UNIT"],
  ]);
});

it("The policies of a target are given", async () => {
  const one = { TargetId: UNIT, Filter: "SERVICE_CONTROL_POLICY" as const };
  const { Policies } = await client.send(new ListPoliciesForTargetCommand(one));
  expect(Policies?.map(({ Name }) => Name)).toEqual(["FullAWSAccess"]);
});

it("The organisation's resource policy is given", async () => {
  const { ResourcePolicy } = await client.send(new DescribeResourcePolicyCommand({}));
  expect(ResourcePolicy?.Content).toBe(organization.resourcePolicy);
});

it("Tags of an account are given", async () => {
  const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceId: MEMBER }));
  expect(Tags).toEqual([{ Key: "environment", Value: "prod" }]);
});
