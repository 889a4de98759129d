import type { AttachedPermissionsBoundary, GroupDetail, RoleDetail, Tag, UserDetail } from "@aws-sdk/client-iam";
import type { FactStatus } from "#model/fact-status";
import type { NamedPolicy, Principal } from "#model/principal";
import { toIso } from "../to-iso.js";
import type { AccountDetails } from "./account-details.js";
import { attachedPolicies, inlinePolicies, missingPolicies, type PolicyShelf } from "./policy-shelf.js";
import { policyText } from "./policy-text.js";

/** What is known of an account beside its principals. */
export interface PrincipalContext {
  readonly account: string;
  readonly shelf: PolicyShelf;
  /** ARN of a user -> when it was last active, and whether that is known. */
  readonly activity: ReadonlyMap<string, Activity>;
}

/** When somebody was last active. */
export interface Activity {
  readonly at: string | null;
  readonly status: FactStatus;
}

/** Users with the policies of their groups, and roles with those who may take them on; by ARN. */
export function toPrincipals({ users, roles, groups }: AccountDetails, context: PrincipalContext): Principal[] {
  const byName = new Map(groups.map((group) => [group.GroupName ?? "", group]));
  const found = [
    ...users.flatMap((user) => toUser(user, byName, context)),
    ...roles.flatMap((role) => toRole(role, context)),
  ];
  return found.toSorted((a, b) => (a.principal < b.principal ? -1 : 1));
}

function toUser(user: UserDetail, groups: ReadonlyMap<string, GroupDetail>, context: PrincipalContext): Principal[] {
  if (user.Arn === undefined) return [];
  const names = (user.GroupList ?? []).toSorted();
  const known = names.flatMap((name) => groups.get(name) ?? []);
  const policies = [
    ...held(user, user.UserPolicyList, context.shelf),
    ...known.flatMap((one) => ofGroup(one, context.shelf)),
  ];
  const isWhole = known.length === names.length && known.every((group) => lacksNothing(group, context.shelf));
  const activity = context.activity.get(user.Arn) ?? { at: null, status: "error" };
  return [
    {
      ...common(user, context),
      principal: user.Arn,
      kind: "user",
      name: user.UserName ?? user.Arn,
      uniqueId: user.UserId ?? null,
      lastActiveAt: activity.at,
      policies: eachOnce(policies),
      trust: null,
      facts: { policies: isWhole && lacksNothing(user, context.shelf) ? "ok" : "error", activity: activity.status },
    },
  ];
}

function toRole(role: RoleDetail, context: PrincipalContext): Principal[] {
  if (role.Arn === undefined) return [];
  const { AssumeRolePolicyDocument: trust } = role;
  return [
    {
      ...common(role, context),
      principal: role.Arn,
      kind: "role",
      name: role.RoleName ?? role.Arn,
      uniqueId: role.RoleId ?? null,
      lastActiveAt: toIso(role.RoleLastUsed?.LastUsedDate),
      policies: eachOnce(held(role, role.RolePolicyList, context.shelf)),
      trust: trust === undefined ? null : policyText(trust),
      // The sweep tells the last use of every role; none means none within the last 400 days.
      facts: { policies: lacksNothing(role, context.shelf) ? "ok" : "error", activity: "ok" },
    },
  ];
}

type Holder = Pick<RoleDetail, "AttachedManagedPolicies" | "PermissionsBoundary">;

function common(
  { CreateDate, Tags, PermissionsBoundary }: Pick<RoleDetail, "CreateDate" | "Tags" | "PermissionsBoundary">,
  { account, shelf }: PrincipalContext,
): Pick<Principal, "provider" | "tenant" | "createdAt" | "boundary" | "tags"> {
  return {
    provider: "aws",
    tenant: account,
    createdAt: toIso(CreateDate),
    boundary: toBoundary(PermissionsBoundary, shelf),
    tags: toTags(Tags),
  };
}

function toBoundary(boundary: AttachedPermissionsBoundary | undefined, shelf: PolicyShelf): NamedPolicy | null {
  const id = boundary?.PermissionsBoundaryArn;
  const document = shelf.get(id ?? "");
  return id === undefined || document === undefined ? null : { id, document };
}

function toTags(tags: readonly Tag[] = []): Readonly<Record<string, string>> {
  const pairs = tags.map(({ Key = "", Value = "" }) => [Key, Value] as const);
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function held(holder: Holder, inline: UserDetail["UserPolicyList"], shelf: PolicyShelf): NamedPolicy[] {
  return [...attachedPolicies(holder.AttachedManagedPolicies, shelf), ...inlinePolicies(inline)];
}

function ofGroup(group: GroupDetail, shelf: PolicyShelf): NamedPolicy[] {
  const own = inlinePolicies(group.GroupPolicyList, `group:${group.GroupName ?? ""}/`);
  return [...attachedPolicies(group.AttachedManagedPolicies, shelf), ...own];
}

/** Whether every policy document is known; a boundary that is not known could forbid anything. */
function lacksNothing({ AttachedManagedPolicies, PermissionsBoundary }: Holder, shelf: PolicyShelf): boolean {
  const bounding = PermissionsBoundary?.PermissionsBoundaryArn;
  return (
    missingPolicies(AttachedManagedPolicies, shelf).length === 0 && (bounding === undefined || shelf.has(bounding))
  );
}

function eachOnce(policies: readonly NamedPolicy[]): NamedPolicy[] {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
