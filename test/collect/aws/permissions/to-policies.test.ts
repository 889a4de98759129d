import { expect, it } from "vitest";
import { deniedActions } from "../../../../src/collect/collectors/aws/permissions/denied-actions.js";
import { listPermissions } from "../../../../src/collect/collectors/aws/permissions/list-permissions.js";
import { toPolicies } from "../../../../src/collect/collectors/aws/permissions/to-policies.js";
import { services } from "../../../../src/collect/collectors/aws/services/services.js";

const call = (permission: string, resource = "*"): Parameters<typeof toPolicies>[0][number] => ({
  operation: permission,
  permission,
  resource,
  perSecond: 1,
});

it("Actions stand together by what they are asked of, in order, and the denials after them.", () => {
  const [policy] = toPolicies([call("kms:ListKeys"), call("kms:DescribeKey", "arn:k"), call("ec2:A")], ["kms:Decrypt"]);
  expect(policy?.document).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: ["ec2:A", "kms:ListKeys"], Resource: "*" },
      { Effect: "Allow", Action: ["kms:DescribeKey"], Resource: "arn:k" },
      { Effect: "Deny", Action: ["kms:Decrypt"], Resource: "*" },
    ],
  });
});

it("What is too large for one policy is several, each within the size, and nothing is lost.", () => {
  const calls = Array.from({ length: 700 }, (_, at) => call(`service-${at}:DescribeSomething`));
  const policies = toPolicies(calls, deniedActions);
  expect(policies.length).toBeGreaterThan(3);
  expect(Math.max(...policies.map(({ characters }) => characters))).toBeLessThanOrEqual(6144);
  expect(calls.filter(({ permission }) => !JSON.stringify(policies).includes(`"${permission}"`))).toEqual([]);
});

it("Nothing that a look needs is denied to it.", () => {
  const denied = deniedActions.map((action) => new RegExp(`^${action.replaceAll("*", ".*")}$`));
  const needed = services.flatMap(({ calls }) => calls.map(({ permission }) => permission));
  expect(needed.filter((action) => denied.some((pattern) => pattern.test(action)))).toEqual([]);
});

it("Only calls that read are declared.", () => {
  const odd = services.flatMap(({ calls }) =>
    calls.map(({ operation }) => operation).filter((operation) => !/^(?:List|Get|Describe|Lookup)/.test(operation)),
  );
  expect(odd).toEqual(["GenerateCredentialReport"]);
});

it("The role of other accounts may be taken on where it is named, and no other.", () => {
  expect(JSON.stringify(listPermissions("audit"))).toContain("arn:aws:iam::*:role/audit");
  expect(JSON.stringify(listPermissions(null))).not.toContain("sts:AssumeRole");
});
