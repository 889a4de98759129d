import {
  AddUserToGroupCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
  UploadSSHPublicKeyCommand,
} from "@aws-sdk/client-iam";
import { createSshKey } from "./create-ssh-key.js";
import { optionsOf } from "./options-of.js";
import type { AwsDoor } from "./options-of.js";
import { GROUPS, POLICIES } from "./principal-plan.js";
import type { PrincipalPlan } from "./principal-plan.js";
import type { SeededCredential, SeededPrincipal } from "./seeded-estate.js";

/** What was made in one account. */
export interface SeededPeople {
  readonly principals: readonly SeededPrincipal[];
  readonly credentials: readonly SeededCredential[];
}

/** Makes the groups and managed policies of an account, then its users and roles as planned. */
export async function seedPrincipals(door: AwsDoor, plans: readonly PrincipalPlan[]): Promise<SeededPeople> {
  const iam = new IAMClient(optionsOf(door, "us-east-1"));
  for (const [PolicyName, PolicyDocument] of Object.entries(POLICIES))
    await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }));
  for (const [GroupName, PolicyDocument] of Object.entries(GROUPS)) {
    await iam.send(new CreateGroupCommand({ GroupName }));
    await iam.send(new PutGroupPolicyCommand({ GroupName, PolicyName: "own", PolicyDocument }));
  }
  const credentials: SeededCredential[] = [];
  for (const plan of plans) {
    await (plan.kind === "user" ? makeUser(iam, plan, door.account) : makeRole(iam, plan, door.account));
    credentials.push(...(await makeCredentials(iam, plan, door.account)));
  }
  return { principals: plans.map((plan) => describe(plan, door.account)), credentials };
}

function policyArn(account: string, name: string): string {
  return `arn:aws:iam::${account}:policy/${name}`;
}

function common(
  plan: PrincipalPlan,
  account: string,
): { Tags: { Key: string; Value: string }[]; PermissionsBoundary?: string } {
  const Tags = Object.entries(plan.tags).map(([Key, Value]) => ({ Key, Value }));
  return plan.boundary === null ? { Tags } : { Tags, PermissionsBoundary: policyArn(account, plan.boundary) };
}

async function makeUser(iam: IAMClient, plan: PrincipalPlan, account: string): Promise<void> {
  const UserName = plan.name;
  await iam.send(new CreateUserCommand({ UserName, ...common(plan, account) }));
  for (const [PolicyName, PolicyDocument] of Object.entries(plan.inline))
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument }));
  for (const name of plan.managed)
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: policyArn(account, name) }));
  for (const GroupName of plan.groups) await iam.send(new AddUserToGroupCommand({ UserName, GroupName }));
}

async function makeRole(iam: IAMClient, plan: PrincipalPlan, account: string): Promise<void> {
  const RoleName = plan.name;
  const AssumeRolePolicyDocument = plan.trust ?? "";
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, ...common(plan, account) }));
  for (const [PolicyName, PolicyDocument] of Object.entries(plan.inline))
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));
  for (const name of plan.managed)
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: policyArn(account, name) }));
}

async function makeCredentials(iam: IAMClient, plan: PrincipalPlan, account: string): Promise<SeededCredential[]> {
  const UserName = plan.name;
  const principal = `arn:aws:iam::${account}:user/${plan.name}`;
  const made: SeededCredential[] = [];
  for (const Status of plan.accessKeys) {
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    const resource = AccessKey?.AccessKeyId ?? "";
    if (Status === "Inactive") await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId: resource, Status }));
    made.push({ resource, tenant: account, principal, kind: "access-key", isActive: Status === "Active" });
  }
  if (plan.hasSshKey) {
    const upload = new UploadSSHPublicKeyCommand({ UserName, SSHPublicKeyBody: createSshKey() });
    const resource = (await iam.send(upload)).SSHPublicKey?.SSHPublicKeyId ?? "";
    made.push({ resource, tenant: account, principal, kind: "ssh-public-key", isActive: true });
  }
  return made;
}

/** Policies of groups come under the group's name, as the model has them. Sorted by id. */
function describe(plan: PrincipalPlan, tenant: string): SeededPrincipal {
  const own = Object.entries(plan.inline).map(([name, document]) => ({ id: `inline:${name}`, document }));
  const managed = plan.managed.map((name) => ({ id: policyArn(tenant, name), document: POLICIES[name] ?? "" }));
  const grouped = plan.groups.map((name) => ({ id: `group:${name}/inline:own`, document: GROUPS[name] ?? "" }));
  const { boundary } = plan;
  return {
    principal: `arn:aws:iam::${tenant}:${plan.kind}/${plan.name}`,
    tenant,
    kind: plan.kind,
    name: plan.name,
    policies: [...own, ...managed, ...grouped].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    boundary: boundary === null ? null : { id: policyArn(tenant, boundary), document: POLICIES[boundary] ?? "" },
    trust: plan.trust,
    tags: plan.tags,
  };
}
