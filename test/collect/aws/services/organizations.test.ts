import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createEstate } from "../../../helpers/aws-server/create-estate.js";
import { createRole } from "../../../helpers/aws-server/create-role.js";
import { generateOrganization } from "../../../helpers/aws-server/generate-organization.js";
import { startAwsServer, type AwsServer } from "../../../helpers/aws-server/start-aws-server.js";
import { lookAtAws, type AwsLook } from "../look-at-aws.js";

const MANAGEMENT = "111111111111";
const MEMBER = "222222222222";
const plain = generateOrganization([MANAGEMENT, MEMBER]);
const forbidding = {
  id: "p-forbid",
  name: "forbid",
  type: "SERVICE_CONTROL_POLICY" as const,
  content: '{"Version":"2012-10-17","Statement":[]}',
  isManaged: false,
  targets: [MEMBER],
};
const organization = {
  ...plain,
  policies: [...plain.policies, forbidding],
  tags: { [MEMBER]: { stage: "prod", owner: "shop" } },
};
const role = createRole(`arn:aws:iam::${MEMBER}:role/audit`);
const accounts = [{ id: MANAGEMENT }, { id: MEMBER, iam: { roles: [role] } }];
const PATH = ["r-fix0", "ou-fix0-workload", MEMBER];

let server: AwsServer;
const look = (target: string): Promise<AwsLook> => lookAtAws(server.url, target);
const ofOrganisations = ({ problems }: AwsLook): unknown[] =>
  problems.filter(({ scope }) => scope.endsWith("organizations")).map(({ fact, reason }) => [fact, reason]);

beforeAll(async () => {
  server = await startAwsServer({ estate: createEstate(accounts, organization) });
});
afterEach(() => server.heal());
afterAll(() => server.stop());

it("Each account of an organisation is told with its place, name and tags.", async () => {
  const { all } = await look("aws://org?role=audit");
  const common = { provider: "aws", organisation: "o-fixture0000", isSuspended: false };
  const facts = { organisation: "ok", guardrails: "ok" };
  expect(all("tenant")).toEqual([
    {
      ...common,
      tenant: MANAGEMENT,
      name: "account-1111",
      isManagement: true,
      path: ["r-fix0", MANAGEMENT],
      tags: {},
      facts,
    },
    {
      ...common,
      tenant: MEMBER,
      name: "account-2222",
      isManagement: false,
      path: PATH,
      tags: { owner: "shop", stage: "prod" },
      facts,
    },
  ]);
});

it("The policies of an organisation stand at each depth above a member, and not above the account that manages it.", async () => {
  const { all } = await look("aws://org?role=audit");
  const told = all("guardrail").map(({ tenant, kind, holder, depth, policy }) => [
    tenant,
    kind,
    holder,
    depth,
    policy.id,
  ]);
  expect(told).toEqual([
    ...PATH.map((holder, depth) => [MEMBER, "resource-control", holder, depth, "p-RCPFullAWSAccess"]),
    ...PATH.map((holder, depth) => [MEMBER, "service-control", holder, depth, "p-FullAWSAccess"]),
    [MEMBER, "service-control", MEMBER, 2, "p-forbid"],
  ]);
  expect(all("guardrail").at(-1)?.policy.document).toBe(forbidding.content);
});

it("A policy that lies above many accounts is asked for once.", async () => {
  server.log.clear();
  await look("aws://org?role=audit");
  expect(server.log.counts()["organizations:DescribePolicy"]).toBe(3);
});

it("A member that may not ask knows its organisation, and that it knows no more.", async () => {
  const alone = await look(`aws://${MEMBER}?role=audit`);
  expect(alone.all("tenant")).toEqual([
    {
      tenant: MEMBER,
      provider: "aws",
      name: null,
      organisation: "o-fixture0000",
      isManagement: false,
      isSuspended: false,
      path: [],
      tags: null,
      facts: { organisation: "denied", guardrails: "denied" },
    },
  ]);
  expect(alone.all("guardrail")).toEqual([]);
  expect(ofOrganisations(alone)).toEqual([["organisation's tree and policies", "denied"]]);
});

it("An account of no organisation has none, and nothing of it is unknown.", async () => {
  const lone = await startAwsServer({ estate: createEstate([{ id: MANAGEMENT }]) });
  const { all, problems } = await lookAtAws(lone.url, "aws://");
  await lone.stop();
  expect(all("tenant")).toMatchObject([
    { organisation: null, tags: {}, facts: { organisation: "ok", guardrails: "ok" } },
  ]);
  expect(problems.filter(({ scope }) => scope.endsWith("organizations"))).toEqual([]);
});

it("A type of policy that is not enabled limits nothing.", async () => {
  const root = { ...plain.root, PolicyTypes: [] };
  const without = await startAwsServer({ estate: createEstate(accounts, { ...organization, root }) });
  const { all } = await lookAtAws(without.url, "aws://org?role=audit");
  await without.stop();
  expect(all("guardrail")).toEqual([]);
  expect(all("tenant").map(({ facts }) => facts.guardrails)).toEqual(["ok", "ok"]);
});

it("A policy that may not be read leaves what limits an account unknown.", async () => {
  server.inject({ operation: "DescribePolicy", behaviour: { kind: "access-denied" } });
  const denied = await look("aws://org?role=audit");
  expect(denied.all("tenant").map(({ facts }) => facts.guardrails)).toEqual(["ok", "denied"]);
  expect(ofOrganisations(denied)).toEqual([["organisation's policy documents", "denied"]]);
});
