import {
  CreateGrantCommand,
  DisableKeyCommand,
  KMSClient,
  PutKeyPolicyCommand,
  UpdateAliasCommand,
} from "@aws-sdk/client-kms";
import { planKeys } from "./aws-estate/key-plan.js";
import { optionsOf } from "./aws-estate/options-of.js";
import { seedKey } from "./aws-estate/seed-keys.js";
import type { SeededEstate, SeededGrant, SeededKey } from "./aws-estate/seeded-estate.js";
import type { StandingEstate } from "./seed-estate.js";

/** What a second look must find different, and the estate as it is then. */
export interface EstateChange {
  readonly estate: SeededEstate;
  readonly newKey: SeededKey;
  readonly newGrant: SeededGrant;
  /** ARNs of keys that are not what they were: disabled, wider, without an alias, with one. */
  readonly changed: readonly string[];
}

/** Makes a key, disables one, widens a policy, moves an alias and gives a grant. */
export async function changeEstate({ doors, estate }: StandingEstate): Promise<EstateChange> {
  const door = doors.management;
  const kms = new KMSClient(optionsOf(door, "eu-west-1"));
  const named = (name: string): SeededKey => keyNamed(estate, name);
  const plan = planKeys(estate.accounts).find(({ name }) => name === "sign ECC_NIST_P256");
  if (plan === undefined) throw new Error("The plan has no such key.");
  const [newKey] = await seedKey(door, { ...plan, name: "new" });
  if (newKey === undefined) throw new Error("The key was not made.");

  const disabled = named("rotation off");
  await kms.send(new DisableKeyCommand({ KeyId: idOf(disabled) }));
  const widened = named("without alias and tags");
  const policy = named("policy: anybody decrypts").policy ?? "";
  await kms.send(new PutKeyPolicyCommand({ KeyId: idOf(widened), PolicyName: "default", Policy: policy }));
  const [from, to] = [named("symmetric"), named("encrypt RSA_2048")];
  await kms.send(new UpdateAliasCommand({ AliasName: "alias/app-too", TargetKeyId: idOf(to) }));
  const newGrant = await giveGrant(kms, named("data"), door.account);

  const changes = new Map<string, Partial<SeededKey>>([
    [disabled.resource, { state: "suspended", providerState: "Disabled" }],
    [widened.resource, { policy }],
    [from.resource, { aliases: ["alias/app"] }],
    [to.resource, { aliases: ["alias/app-too"] }],
  ]);
  return {
    estate: applyTo(estate, changes, { newKey, newGrant }),
    newKey,
    newGrant,
    changed: [...changes.keys()].toSorted(),
  };
}

async function giveGrant(kms: KMSClient, { resource }: SeededKey, account: string): Promise<SeededGrant> {
  const grantee = `arn:aws:iam::${account}:role/worker`;
  const give = new CreateGrantCommand({
    KeyId: resource,
    Name: "late",
    GranteePrincipal: grantee,
    Operations: ["Decrypt"],
  });
  const { GrantId: grant = "" } = await kms.send(give);
  return { resource, grant, name: "late", grantee, retirer: null, operations: ["Decrypt"], constraints: null };
}

function applyTo(
  estate: SeededEstate,
  changes: ReadonlyMap<string, Partial<SeededKey>>,
  { newKey, newGrant }: Pick<EstateChange, "newKey" | "newGrant">,
): SeededEstate {
  const keys = [...estate.keys.map((key) => ({ ...key, ...changes.get(key.resource) })), newKey];
  return {
    ...estate,
    keys: keys.toSorted((a, b) => (a.resource < b.resource ? -1 : 1)),
    grants: [...estate.grants, newGrant].toSorted((a, b) => (a.grant < b.grant ? -1 : 1)),
  };
}

/** moto fails at an ARN in some calls. */
function idOf({ resource }: SeededKey): string {
  return resource.slice(resource.lastIndexOf("/") + 1);
}

function keyNamed({ keys }: SeededEstate, name: string): SeededKey {
  const found = keys.find(({ description }) => description === name);
  if (found === undefined) throw new Error(`The estate has no key "${name}".`);
  return found;
}
