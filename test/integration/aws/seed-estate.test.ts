import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListAliasesCommand,
  ListGrantsCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
} from "@aws-sdk/client-kms";
import { GetAccountAuthorizationDetailsCommand, IAMClient } from "@aws-sdk/client-iam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { optionsOf } from "../../counterparts/aws-estate/options-of.js";
import type { SeededKey } from "../../counterparts/aws-estate/seeded-estate.js";
import type { Counterpart } from "../../counterparts/counterpart.js";
import { changeEstate } from "../../counterparts/change-estate.js";
import { startMoto } from "../../counterparts/moto.js";
import { seedEstate } from "../../counterparts/seed-estate.js";
import type { StandingEstate } from "../../counterparts/seed-estate.js";

let moto: Counterpart;
let standing: StandingEstate;
beforeAll(async () => {
  moto = await startMoto();
  standing = await seedEstate(moto.url);
});
afterAll(() => moto.stop());

const ACCOUNTS = ["management", "workload", "sandbox"] as const;

async function lookAtKeys(): Promise<string[]> {
  const found: string[] = [];
  for (const name of ACCOUNTS)
    for (const region of standing.estate.regions) {
      const kms = new KMSClient(optionsOf(standing.doors[name], region));
      const { Keys = [] } = await kms.send(new ListKeysCommand({}));
      for (const { KeyId = "" } of Keys) found.push(await lookAtKey(kms, KeyId));
    }
  return found.toSorted();
}

async function lookAtKey(kms: KMSClient, KeyId: string): Promise<string> {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
  const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: "default" }));
  const { Tags = [] } = await kms.send(new ListResourceTagsCommand({ KeyId }));
  const { Aliases = [] } = await kms.send(new ListAliasesCommand({ KeyId }));
  const { Arn, Description, KeySpec, KeyState, MultiRegionConfiguration } = KeyMetadata ?? {};
  const isAsked = KeySpec === "SYMMETRIC_DEFAULT" && KeyState !== "PendingDeletion";
  return JSON.stringify([
    Arn,
    Description,
    KeySpec,
    KeyState,
    kindOf(Arn, MultiRegionConfiguration?.PrimaryKey?.Arn),
    isAsked ? (await kms.send(new GetKeyRotationStatusCommand({ KeyId }))).KeyRotationEnabled : null,
    Policy,
    Object.fromEntries(Tags.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
    Aliases.map(({ AliasName }) => AliasName).toSorted(),
  ]);
}

// moto says REPLICA of the primary too, once a replica was described.
function kindOf(arn: string | undefined, primary: string | undefined): "primary" | "replica" | null {
  if (primary === undefined) return null;
  return arn === primary ? "primary" : "replica";
}

function expected(key: SeededKey): string {
  const { resource, description, spec, providerState, multiRegion, isRotationOn, policy, tags, aliases } = key;
  return JSON.stringify([resource, description, spec, providerState, multiRegion, isRotationOn, policy, tags, aliases]);
}

it("The estate has sixty keys and more, of all kinds, and 42 principals", () => {
  const { keys, principals } = standing.estate;
  const specs = new Set(keys.map(({ spec }) => spec));
  expect([keys.length >= 60, specs.size, principals.length]).toEqual([true, 13, 42]);
});

it("The keys are as the description says", async () => {
  expect(await lookAtKeys()).toEqual(standing.estate.keys.map(expected).toSorted());
});

it("The grants are as the description says", async () => {
  const [first] = standing.estate.grants;
  const kms = new KMSClient(optionsOf(standing.doors.management, "eu-west-1"));
  const { Grants = [] } = await kms.send(new ListGrantsCommand({ KeyId: first?.resource }));
  const found = Grants.map(({ GrantId, Name, GranteePrincipal }) => [GrantId, Name, GranteePrincipal]).toSorted();
  expect(found).toEqual(standing.estate.grants.map(({ grant, name, grantee }) => [grant, name, grantee]).toSorted());
});

it("The principals are as the description says", async () => {
  const found: unknown[] = [];
  for (const name of ACCOUNTS) {
    const iam = new IAMClient(optionsOf(standing.doors[name], "us-east-1"));
    const details = await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ["User", "Role"] }));
    found.push(
      ...(details.UserDetailList ?? []).map(({ Arn }) => Arn),
      ...(details.RoleDetailList ?? []).map(({ Arn }) => Arn),
    );
  }
  expect(found.toSorted()).toEqual(standing.estate.principals.map(({ principal }) => principal));
});

it("Once changed, the keys are as the new description says", async () => {
  const { estate, changed, newKey } = await changeEstate(standing);
  const before = new Set(standing.estate.keys.map(expected));
  const different = estate.keys.filter((key) => !before.has(expected(key))).map(({ resource }) => resource);
  expect([await lookAtKeys(), different.toSorted()]).toEqual([
    estate.keys.map(expected).toSorted(),
    [...changed, newKey.resource].toSorted(),
  ]);
});
