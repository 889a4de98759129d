import type { RoleDetail } from "@aws-sdk/client-iam";

/** A role with inline policies (name to JSON) and trust (JSON; left out: its own account). */
export function createRole(
  arn: string,
  trust?: string,
  policies: Readonly<Record<string, string>> = {},
): RoleDetail & { readonly Arn: string } {
  const [, account = "", name = ""] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/u.exec(arn) ?? [];
  const own = { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: "sts:AssumeRole" };
  return {
    Path: "/",
    RoleName: name,
    RoleId: `AROA${Buffer.from(`${account}${name}`).toString("hex").toUpperCase().slice(0, 17)}`,
    Arn: arn,
    CreateDate: new Date("2024-01-10T00:00:00.000Z"),
    AssumeRolePolicyDocument: trust ?? JSON.stringify({ Version: "2012-10-17", Statement: [own] }),
    InstanceProfileList: [],
    RolePolicyList: Object.entries(policies).map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument })),
    AttachedManagedPolicies: [],
    Tags: [],
  };
}
