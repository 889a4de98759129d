import { expect, it } from "vitest";
import { toPolicyShelf } from "../../../../src/collect/collectors/aws/services/iam/policy-shelf.js";
import { toPrincipals } from "../../../../src/collect/collectors/aws/services/iam/to-principals.js";
import { toRoot } from "../../../../src/collect/collectors/aws/services/iam/to-report-credentials.js";

const account = "111111111111";
const arn = (name: string): string => `arn:aws:iam::${account}:${name}`;
const CREATED = new Date("2026-02-03T04:05:06Z");
const doc = (sid: string): string => `{"Statement":"${sid}"}`;
const managed = {
  Arn: arn("policy/p"),
  DefaultVersionId: "v2",
  PolicyVersionList: [
    { VersionId: "v1", Document: doc("old") },
    { VersionId: "v2", Document: encodeURIComponent(doc("p")), IsDefaultVersion: true },
  ],
};
const group = {
  GroupName: "ops",
  GroupPolicyList: [{ PolicyName: "g", PolicyDocument: doc("g") }],
  AttachedManagedPolicies: [{ PolicyArn: managed.Arn }],
};
const user = {
  Arn: arn("user/ann"),
  UserName: "ann",
  UserId: "AIDA1",
  CreateDate: CREATED,
  GroupList: ["ops"],
  UserPolicyList: [{ PolicyName: "u", PolicyDocument: encodeURIComponent(doc("u")) }],
  AttachedManagedPolicies: [{ PolicyArn: managed.Arn }],
  PermissionsBoundary: { PermissionsBoundaryArn: managed.Arn },
  Tags: [{ Key: "team", Value: "a" }],
};
const role = {
  Arn: arn("role/app"),
  RoleName: "app",
  RoleId: "AROA1",
  AssumeRolePolicyDocument: encodeURIComponent(doc("t")),
  RoleLastUsed: { LastUsedDate: CREATED },
};
const details = { users: [user], groups: [group], roles: [role], policies: [managed], cut: null };
const context = {
  account,
  shelf: toPolicyShelf([managed]),
  activity: new Map([[user.Arn, { at: "2026-03-01T00:00:00.000Z", status: "ok" } as const]]),
};

it("A user has their own policies and those of their groups, each once; a role has those who may take it on.", () => {
  const common = { provider: "aws", tenant: account, facts: { policies: "ok", activity: "ok" } };
  expect(toPrincipals(details, context)).toEqual([
    {
      ...common,
      principal: role.Arn,
      kind: "role",
      name: "app",
      uniqueId: "AROA1",
      createdAt: null,
      lastActiveAt: "2026-02-03T04:05:06.000Z",
      policies: [],
      boundary: null,
      trust: doc("t"),
      tags: {},
    },
    {
      ...common,
      principal: user.Arn,
      kind: "user",
      name: "ann",
      uniqueId: "AIDA1",
      createdAt: "2026-02-03T04:05:06.000Z",
      lastActiveAt: "2026-03-01T00:00:00.000Z",
      policies: [
        { id: managed.Arn, document: doc("p") },
        { id: "group:ops/inline:g", document: doc("g") },
        { id: "inline:u", document: doc("u") },
      ],
      boundary: { id: managed.Arn, document: doc("p") },
      trust: null,
      tags: { team: "a" },
    },
  ]);
});

it.each([
  ["a policy of their own", { ...details, users: [{ ...user, AttachedManagedPolicies: [{ PolicyArn: "arn:gone" }] }] }],
  ["their boundary", { ...details, users: [{ ...user, PermissionsBoundary: { PermissionsBoundaryArn: "arn:gone" } }] }],
  ["a policy of a group", { ...details, groups: [{ ...group, AttachedManagedPolicies: [{ PolicyArn: "arn:gone" }] }] }],
  ["a group itself", { ...details, groups: [] }],
])("The policies of a user are not known where %s is not.", (_what, swept) => {
  const ann = toPrincipals(swept, context).find(({ kind }) => kind === "user");
  expect(ann?.facts.policies).toBe("error");
});

it("The root says whether those beside it were all seen.", () => {
  const report = { status: "ok", value: [] } as const;
  const root = toRoot(report, arn("root"), { tenant: account, sweep: "denied" });
  expect(root).toMatchObject({ kind: "root", policies: [], facts: { policies: "denied", activity: "error" } });
});
