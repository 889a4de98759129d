import type { OrganizationFixture } from "./organization-fixture.js";

const ALL = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] });
const ALL_RESOURCES = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
});

/** An organisation of these accounts: the first manages it from the root, the others lie in one unit; nothing is forbidden. */
export function generateOrganization(accounts: readonly string[]): OrganizationFixture {
  const [management = "000000000000"] = accounts;
  const id = "o-fixture0000";
  const root = "r-fix0";
  const unit = "ou-fix0-workload";
  const base = `arn:aws:organizations::${management}`;
  const targets = [root, unit, ...accounts];
  return {
    organization: {
      Id: id,
      Arn: `${base}:organization/${id}`,
      FeatureSet: "ALL",
      MasterAccountId: management,
      MasterAccountArn: `${base}:account/${id}/${management}`,
    },
    root: { Id: root, Arn: `${base}:root/${id}/${root}`, Name: "Root", PolicyTypes: POLICY_TYPES },
    units: [{ Id: unit, Arn: `${base}:ou/${id}/${unit}`, Name: "workloads", parent: root }],
    accounts: accounts.map((account) => ({
      Id: account,
      Arn: `${base}:account/${id}/${account}`,
      Name: `account-${account.slice(-4)}`,
      Status: "ACTIVE",
      parent: account === management ? root : unit,
    })),
    policies: [
      {
        id: "p-FullAWSAccess",
        name: "FullAWSAccess",
        type: "SERVICE_CONTROL_POLICY",
        content: ALL,
        isManaged: true,
        targets,
      },
      {
        id: "p-RCPFullAWSAccess",
        name: "RCPFullAWSAccess",
        type: "RESOURCE_CONTROL_POLICY",
        content: ALL_RESOURCES,
        isManaged: true,
        targets,
      },
    ],
    resourcePolicy: null,
    delegated: [],
    tags: {},
  };
}

const POLICY_TYPES = [
  { Type: "SERVICE_CONTROL_POLICY" as const, Status: "ENABLED" as const },
  { Type: "RESOURCE_CONTROL_POLICY" as const, Status: "ENABLED" as const },
];
