import type { GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail } from "@aws-sdk/client-iam";
import type { Cut } from "../../talk/read-pages.js";

/** Everything one sweep tells of an account's principals and policies. */
export interface AccountDetails {
  readonly users: readonly UserDetail[];
  readonly groups: readonly GroupDetail[];
  readonly roles: readonly RoleDetail[];
  readonly policies: readonly ManagedPolicyDetail[];
  /** Why the sweep ended too early, or null. */
  readonly cut: Cut | null;
}
