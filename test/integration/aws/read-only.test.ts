import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  IAMClient,
} from "@aws-sdk/client-iam";
import {
  CreateAliasCommand,
  CreateGrantCommand,
  CreateKeyCommand,
  KMSClient,
  ListKeysCommand,
  DisableKeyCommand,
} from "@aws-sdk/client-kms";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { optionsOf } from "../../counterparts/aws-estate/options-of.js";
import type { Counterpart } from "../../counterparts/counterpart.js";
import { startMoto } from "../../counterparts/moto.js";
import { createEstate } from "../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../helpers/aws-server/create-kms-key.js";
import { IAM_SAMPLE } from "../../helpers/aws-server/iam-sample.js";
import { startAwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import { openAwsPlace } from "./run-aws.js";
import type { AwsPlace, Row } from "./run-aws.js";

interface Policy {
  readonly name: string;
  readonly document: { readonly Statement: readonly { Effect: "Allow" | "Deny"; Action: readonly string[] }[] };
}

/** The policies that the program prints. */
async function printedPolicies(place: AwsPlace): Promise<readonly Policy[]> {
  const { stdout } = await place.run(["permissions", "aws", "--json"]);
  return (JSON.parse(stdout) as { policies: Policy[] }).policies;
}

function actionsOf(policies: readonly Policy[], effect: "Allow" | "Deny"): string[] {
  const statements = policies.flatMap(({ document }) => document.Statement);
  return statements.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => Action);
}

// What the provider's service authorization reference names otherwise than the call.
const ACTIONS: Readonly<Record<string, string>> = {
  "s3:ListBuckets": "s3:ListAllMyBuckets",
  "tagging:GetResources": "tag:GetResources",
  "s3:GetBucketEncryption": "s3:GetEncryptionConfiguration",
};

describe("on the wire of a whole look", () => {
  const account = IAM_SAMPLE.ACCOUNT;
  const key = createKmsKey({ account, region: "eu-west-1", id: "key-0001", spec: "ECC_NIST_P256" });
  const other = createKmsKey({ account, region: "eu-west-1", id: "key-0002" });
  const kms = { "eu-west-1": createKmsFixture([key, other]) };
  let server: AwsServer;
  let place: AwsPlace;
  let policies: readonly Policy[];
  beforeAll(async () => {
    server = await startAwsServer({ estate: createEstate([{ id: account, iam: IAM_SAMPLE.people, kms }]) });
    place = openAwsPlace(server.url);
    await place.scan(["aws://?regions=eu-west-1", "-q"]);
    policies = await printedPolicies(place);
  });
  afterAll(async () => {
    await server.stop();
    place.remove();
  });

  it("there are only calls that the printed policies allow", () => {
    const allowed = new Set(actionsOf(policies, "Allow"));
    const asked = server.log.names().map((name) => ACTIONS[name] ?? name);
    // Who is asking may be asked by anybody.
    expect(asked.filter((name) => !allowed.has(name) && name !== "sts:GetCallerIdentity")).toEqual([]);
  });

  it("there is no call that they deny", () => {
    const denied = actionsOf(policies, "Deny").map((action) => new RegExp(`^${action.replaceAll("*", ".*")}$`, "u"));
    expect(server.log.names().filter((name) => denied.some((pattern) => pattern.test(name)))).toEqual([]);
  });
});

describe("with the printed policies and no other permission", () => {
  let moto: Counterpart;
  const places: AwsPlace[] = [];
  beforeAll(async () => {
    moto = await startMoto();
    const credentials = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" };
    const door = { endpoint: moto.url, account: "123456789012", credentials };
    await furnish(new KMSClient(optionsOf(door, "eu-west-1")));
    const administrator = openAwsPlace(moto.url, credentials.accessKeyId);
    const auditor = await makeAuditor(
      new IAMClient(optionsOf(door, "us-east-1")),
      await printedPolicies(administrator),
    );
    const limited = openAwsPlace(moto.url, auditor.accessKeyId);
    places.push(administrator, limited);
    const scan = ["aws://?regions=eu-west-1", "-q", "--fail-on", "none"];
    await administrator.scan(scan);
    // From here on moto asks its policies.
    await fetch(`${moto.url}/moto-api/reset-auth`, { method: "POST", body: "0" });
    await limited.scan(scan, { AWS_SECRET_ACCESS_KEY: auditor.secretAccessKey });
  }, 120_000);
  afterAll(async () => {
    await moto.stop();
    for (const place of places) place.remove();
  });

  it("nothing is refused", async () => {
    const rows = await Promise.all(
      places.map((place) => place.query("select scope, fact from problems where reason = 'denied'")),
    );
    expect(rows).toEqual([[], []]);
  });

  // The auditor's own last use is another after each look.
  it.each([
    ["managed_keys", "true"],
    ["key_grants", "true"],
    ["cloud_principals", "name <> 'auditor'"],
    ["credentials", "principal not like '%user/auditor'"],
  ])("%s are as an administrator sees them", async (table, where) => {
    const [all = [], seen = []] = await Promise.all(places.map((place) => rowsOf(place, table, where)));
    expect([seen, all.length > 0]).toEqual([all, true]);
  });

  it("moto does refuse what they leave out", async () => {
    const place = places[1];
    const rows = await place?.query("select count(*) as keys from current_managed_keys");
    const client = new KMSClient({ endpoint: moto.url, region: "eu-west-1", credentials: await lastCredentials() });
    await expect(client.send(new DisableKeyCommand({ KeyId: "any" }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    expect(Number(rows?.[0]?.["keys"])).toBeGreaterThanOrEqual(4);
  });
});

let made: Credentials | null = null;

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

async function lastCredentials(): Promise<Credentials> {
  if (made === null) throw new Error("Nobody was made.");
  return made;
}

async function rowsOf(place: AwsPlace, table: string, where: string): Promise<readonly Row[]> {
  return place.query(`select * exclude (scan_id, target_id) from ${table} where ${where} order by all`);
}

async function furnish(kms: KMSClient): Promise<void> {
  for (const KeySpec of ["SYMMETRIC_DEFAULT", "ECC_NIST_P256", "HMAC_256", "RSA_2048"] as const) {
    const KeyUsage =
      KeySpec === "SYMMETRIC_DEFAULT"
        ? "ENCRYPT_DECRYPT"
        : KeySpec === "HMAC_256"
          ? "GENERATE_VERIFY_MAC"
          : "SIGN_VERIFY";
    await kms.send(new CreateKeyCommand({ KeySpec, KeyUsage, Description: KeySpec }));
  }
  const { Keys: [first] = [] } = await kms.send(new ListKeysCommand({}));
  const KeyId = first?.KeyId ?? "";
  await kms.send(new CreateAliasCommand({ AliasName: "alias/shop", TargetKeyId: KeyId }));
  const GranteePrincipal = "arn:aws:iam::123456789012:role/worker";
  await kms.send(new CreateGrantCommand({ KeyId, GranteePrincipal, Operations: ["DescribeKey"] }));
}

async function makeAuditor(iam: IAMClient, policies: readonly Policy[]): Promise<Credentials> {
  const UserName = "auditor";
  for (const name of ["anna", UserName]) await iam.send(new CreateUserCommand({ UserName: name }));
  await iam.send(new CreateAccessKeyCommand({ UserName: "anna" }));
  for (const { name, document } of policies) {
    // moto asks whether an action is allowed, never of what: it takes every call for one to "*".
    const Statement = document.Statement.map((statement) => ({ ...statement, Resource: "*" }));
    const PolicyDocument = JSON.stringify({ ...document, Statement });
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: name, PolicyDocument }));
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: Policy?.Arn }));
  }
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  made = { accessKeyId: AccessKey?.AccessKeyId ?? "", secretAccessKey: AccessKey?.SecretAccessKey ?? "" };
  return made;
}
