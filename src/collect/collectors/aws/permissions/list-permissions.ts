import type { PermissionPolicy } from "#model/permission-policy";
import { accountCalls, regionCalls, roleCall } from "../plan/session-calls.js";
import { allCalls } from "../services/services.js";
import { deniedActions } from "./denied-actions.js";
import { toPolicies } from "./to-policies.js";

/** The least that a look at accounts needs. `role`: name of the role that is taken on in other accounts, or null. */
export function listPermissions(role: string | null): PermissionPolicy[] {
  const calls = [...regionCalls, ...accountCalls, ...allCalls];
  // Asking who one is needs no permission; taking on a role is allowed for that role alone.
  const assume = role === null ? [] : [{ ...roleCall, resource: `arn:aws:iam::*:role/${role}` }];
  return toPolicies([...calls, ...assume], deniedActions);
}
