import {
  CreateAliasCommand,
  CreateGrantCommand,
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  ReplicateKeyCommand,
} from "@aws-sdk/client-kms";
import type { CreateKeyRequest } from "@aws-sdk/client-kms";
import { importMaterial } from "./aws-estate/import-material.js";
import { optionsOf } from "./aws-estate/options-of.js";
import type { AwsDoor } from "./aws-estate/options-of.js";

/** What was put into ministack, by what moto does not have: ARNs of keys and how many grants one has. */
export interface MinistackEstate {
  readonly door: AwsDoor;
  readonly region: string;
  /** Rotates each 180 days; has 120 grants and two aliases. */
  readonly rotating: string;
  /** Imported: until 2027-03-01, for ever, and not yet. */
  readonly expiring: string;
  readonly imported: string;
  readonly pending: string;
  readonly ed25519: string;
  readonly primary: string;
  readonly replica: string;
  /** Ids, sorted. */
  readonly grants: readonly string[];
}

/** End of the material of the key that expires. */
export const VALID_TO = new Date("2027-03-01T00:00:00.000Z");

const GRANTS = 120;

/** Fills ministack with imported keys, a rotation period, many grants, Ed25519 and a multi-Region key. */
export async function seedMinistack(endpoint: string): Promise<MinistackEstate> {
  const account = "111111111111";
  const door = { endpoint, account, credentials: { accessKeyId: account, secretAccessKey: "x" } };
  const region = "eu-west-1";
  const kms = new KMSClient(optionsOf(door, region));
  const rotating = await create(kms, { Description: "rotating" });
  await kms.send(new EnableKeyRotationCommand({ KeyId: rotating, RotationPeriodInDays: 180 }));
  for (const AliasName of ["alias/one", "alias/two"])
    await kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: rotating }));
  const expiring = await create(kms, { Description: "expiring", Origin: "EXTERNAL" });
  await importMaterial(kms, expiring, VALID_TO);
  const imported = await create(kms, { Description: "imported", Origin: "EXTERNAL" });
  await importMaterial(kms, imported, null);
  const pending = await create(kms, { Description: "pending", Origin: "EXTERNAL" });
  const ed25519 = await create(kms, { KeySpec: "ECC_NIST_EDWARDS25519", KeyUsage: "SIGN_VERIFY" });
  const primary = await create(kms, { Description: "multi-region", MultiRegion: true });
  await kms.send(new ReplicateKeyCommand({ KeyId: primary, ReplicaRegion: "us-east-1" }));
  const replica = primary.replace(region, "us-east-1");
  const grants = await giveGrants(kms, rotating, account);
  return { door, region, rotating, expiring, imported, pending, ed25519, primary, replica, grants };
}

async function create(kms: KMSClient, input: CreateKeyRequest): Promise<string> {
  return (await kms.send(new CreateKeyCommand(input))).KeyMetadata?.Arn ?? "";
}

async function giveGrants(kms: KMSClient, KeyId: string, account: string): Promise<string[]> {
  const made: string[] = [];
  for (let number = 0; number < GRANTS; number++) {
    const GranteePrincipal = `arn:aws:iam::${account}:role/worker-${number}`;
    const give = new CreateGrantCommand({ KeyId, GranteePrincipal, Operations: ["Decrypt"], Name: `grant-${number}` });
    made.push((await kms.send(give)).GrantId ?? "");
  }
  return made.toSorted();
}
