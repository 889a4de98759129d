import {
  CreateAliasCommand,
  CreateKeyCommand,
  DisableKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  ReplicateKeyCommand,
  ScheduleKeyDeletionCommand,
  TagResourceCommand,
} from "@aws-sdk/client-kms";
import type { KeyPlan } from "./key-plan.js";
import { optionsOf } from "./options-of.js";
import type { AwsDoor } from "./options-of.js";
import type { SeededKey } from "./seeded-estate.js";

/** Makes one key as planned, and its replicas; gives them as they must be found. */
export async function seedKey(door: AwsDoor, plan: KeyPlan): Promise<SeededKey[]> {
  const kms = new KMSClient(optionsOf(door, plan.region));
  const { KeyMetadata } = await kms.send(
    new CreateKeyCommand({
      Description: plan.name,
      KeySpec: plan.spec,
      KeyUsage: plan.usage,
      Policy: plan.policy,
      Origin: plan.origin,
      MultiRegion: plan.replicas.length > 0,
      Tags: Object.entries(plan.tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    }),
  );
  const { Arn = "", KeyId = "" } = KeyMetadata ?? {};
  for (const AliasName of plan.aliases) await kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: KeyId }));
  if (plan.rotates) await kms.send(new EnableKeyRotationCommand({ KeyId }));
  for (const region of plan.replicas) await replicate(door, plan, { KeyId, region });
  if (plan.fate === "disabled") await kms.send(new DisableKeyCommand({ KeyId }));
  if (plan.fate === "pending-deletion")
    await kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 14 }));
  return describe(plan, Arn, door.account);
}

// moto forgets the tags of a replica that come with the call, so they are given once more.
async function replicate(door: AwsDoor, plan: KeyPlan, to: { KeyId: string; region: string }): Promise<void> {
  const { KeyId, region: ReplicaRegion } = to;
  const Tags = Object.entries(plan.tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
  const here = new KMSClient(optionsOf(door, plan.region));
  const { name: Description, policy: Policy } = plan;
  await here.send(new ReplicateKeyCommand({ KeyId, ReplicaRegion, Description, Policy, Tags }));
  const there = new KMSClient(optionsOf(door, ReplicaRegion));
  if (Tags.length > 0) await there.send(new TagResourceCommand({ KeyId, Tags }));
}

const PURPOSES = {
  ENCRYPT_DECRYPT: "encrypt",
  SIGN_VERIFY: "sign",
  GENERATE_VERIFY_MAC: "mac",
  KEY_AGREEMENT: "agree",
  ENCAPSULATE_DECAPSULATE: "encapsulate",
} as const;

const FATES = {
  enabled: ["active", "Enabled"],
  disabled: ["suspended", "Disabled"],
  "pending-deletion": ["deactivated", "PendingDeletion"],
} as const;

function describe(plan: KeyPlan, resource: string, tenant: string): SeededKey[] {
  const replicas = plan.replicas.map((region) => resource.replace(`:${plan.region}:`, `:${region}:`));
  const [state, providerState] = FATES[plan.fate];
  const primary: SeededKey = {
    resource,
    tenant,
    region: plan.region,
    aliases: plan.aliases.toSorted(),
    description: plan.name,
    manager: "customer",
    spec: plan.spec,
    purpose: PURPOSES[plan.usage],
    origin: plan.origin === "EXTERNAL" ? "imported" : "provider",
    state,
    providerState,
    multiRegion: replicas.length > 0 ? "primary" : null,
    primary: null,
    replicas,
    // Asked only of kinds that can rotate, and not of a key that awaits its end.
    isRotationOn: plan.spec === "SYMMETRIC_DEFAULT" && plan.fate !== "pending-deletion" ? plan.rotates : null,
    policy: plan.policy,
    tags: plan.tags,
  };
  const twins = plan.replicas.map((region, index): SeededKey => {
    const twin = { resource: replicas[index] ?? "", region, aliases: [], multiRegion: "replica" as const };
    return { ...primary, ...twin, primary: resource, replicas };
  });
  return [primary, ...twins];
}
