import type { Call } from "../talk/call.js";

/** Who is asking, and taking on the role of an account. Quota of the token service: 600 a second. */
export const sessionCalls = [
  {
    operation: "GetCallerIdentity",
    permission: "sts:GetCallerIdentity",
    resource: "*",
    perSecond: 10,
    isSession: true,
  },
  {
    operation: "AssumeRole",
    permission: "sts:AssumeRole",
    resource: "arn:aws:iam::*:role/*",
    perSecond: 10,
    isSession: true,
  },
] as const satisfies readonly Call[];

/** Which regions an account has enabled. */
export const regionCalls = [
  { operation: "DescribeRegions", permission: "ec2:DescribeRegions", resource: "*", perSecond: 2 },
] as const satisfies readonly Call[];

/** Which accounts an organisation has. */
export const accountCalls = [
  { operation: "ListAccounts", permission: "organizations:ListAccounts", resource: "*", perSecond: 2 },
] as const satisfies readonly Call[];
