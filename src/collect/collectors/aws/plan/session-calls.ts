import type { Call } from "../talk/call.js";

/** Taking on the role of an account. Quota of the token service: 600 calls a second. */
export const roleCall = {
  operation: "AssumeRole",
  permission: "sts:AssumeRole",
  resource: "arn:aws:iam::*:role/*",
  perSecond: 10,
  isAskedAnew: true,
} as const satisfies Call;

/** Who is asking, which needs no permission, and taking on a role. */
export const sessionCalls = [
  {
    operation: "GetCallerIdentity",
    permission: "sts:GetCallerIdentity",
    resource: "*",
    perSecond: 10,
    isAskedAnew: true,
  },
  roleCall,
] as const satisfies readonly Call[];

/** Which regions an account has enabled. */
export const regionCalls = [
  { operation: "DescribeRegions", permission: "ec2:DescribeRegions", resource: "*", perSecond: 2 },
] as const satisfies readonly Call[];

/** Which accounts an organisation has. */
export const accountCalls = [
  { operation: "ListAccounts", permission: "organizations:ListAccounts", resource: "*", perSecond: 2 },
] as const satisfies readonly Call[];
