import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEstate } from "../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../helpers/aws-server/create-kms-key.js";
import type { KmsKeySpec } from "../../helpers/aws-server/create-kms-key.js";
import { createRole } from "../../helpers/aws-server/create-role.js";
import { startAwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import { openAwsPlace } from "./run-aws.js";
import type { AwsPlace } from "./run-aws.js";

const account = "111111111111";
const region = "eu-west-1";
const DAY_MS = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * DAY_MS);
const root = { AWS: `arn:aws:iam::${account}:root` };
const delegation = { Sid: "Delegation", Effect: "Allow", Principal: root, Action: "kms:*", Resource: "*" };

function allowing(more: object): string {
  const statement = { Sid: "Odd", Effect: "Allow", Action: "kms:Decrypt", Resource: "*", ...more };
  return JSON.stringify({ Version: "2012-10-17", Statement: [delegation, statement] });
}

function inline(statement: object): Readonly<Record<string, string>> {
  const document = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Resource: "*", ...statement }] };
  return { own: JSON.stringify(document) };
}

const viaS3 = { "kms:CallerAccount": account, "kms:ViaService": "s3.eu-west-1.amazonaws.com" };
const insecure = { Bool: { "aws:SecureTransport": "false" } };
const trailContext = { "kms:EncryptionContext:aws:cloudtrail:arn": `arn:aws:cloudtrail:*:${account}:trail/*` };

/** Keys by what others judge wrongly about them; young and used unless they say otherwise. */
const KEYS: Readonly<Record<string, Partial<KmsKeySpec>>> = {
  "imported-old": { createdAt: ago(1500), metadata: { Origin: "EXTERNAL" } },
  "imported-young": { metadata: { Origin: "EXTERNAL" } },
  "hsm-old": { createdAt: ago(1500), metadata: { Origin: "AWS_CLOUDHSM", CustomKeyStoreId: "cks-1" } },
  "hsm-young": { metadata: { Origin: "AWS_CLOUDHSM", CustomKeyStoreId: "cks-1" } },
  "rotates-not": {},
  "renewed-by-hand": {
    createdAt: ago(1500),
    rotations: [
      { KeyMaterialId: "1", KeyMaterialState: "NON_CURRENT" },
      { KeyMaterialId: "2", KeyMaterialState: "CURRENT", RotationDate: ago(30), RotationType: "ON_DEMAND" },
    ],
  },
  "ends-unused": {
    createdAt: ago(1500),
    metadata: { KeyState: "PendingDeletion", DeletionDate: ago(-20) },
    lastUsage: { TrackingStartDate: ago(400) },
  },
  "ends-in-use": { metadata: { KeyState: "PendingDeletion", DeletionDate: ago(-20) } },
  "describe-denied": { refuses: ["DescribeKey"] },
  "use-unknown": { createdAt: ago(900), lastUsage: { TrackingStartDate: ago(20) } },
  "use-none": { createdAt: ago(900), lastUsage: { TrackingStartDate: ago(400) } },
  star: { policy: allowing({ Principal: "*" }) },
  "all-but-one": { policy: allowing({ NotPrincipal: { AWS: `arn:aws:iam::${account}:user/intern` } }) },
  "star-caller-account": { policy: allowing({ Principal: { AWS: "*" }, Condition: { StringEquals: viaS3 } }) },
  "star-trail-readers": {
    policy: allowing({
      Principal: { AWS: "*" },
      Condition: { StringEquals: { "kms:CallerAccount": account }, StringLike: trailContext },
    }),
  },
  "star-deny": { policy: allowing({ Effect: "Deny", Principal: "*", Action: "kms:*", Condition: insecure }) },
  "star-describe": { policy: allowing({ Principal: { AWS: "*" }, Action: "kms:DescribeKey" }) },
};

const ROLES: Readonly<Record<string, object>> = {
  "re-encrypt": { Action: "kms:ReEncrypt*" },
  "de-star": { Action: "kms:De*" },
  "not-action": { NotAction: "iam:*" },
  "describe-only": { Action: "kms:Describe*" },
};

const estate = createEstate([
  {
    id: account,
    iam: {
      roles: Object.entries(ROLES).map(([name, statement]) =>
        createRole(`arn:aws:iam::${account}:role/${name}`, undefined, inline(statement)),
      ),
    },
    kms: {
      [region]: createKmsFixture(
        Object.entries(KEYS).map(([id, given]) =>
          createKmsKey({
            account,
            region,
            id,
            createdAt: ago(100),
            lastUsage: { KeyLastUsage: { Operation: "Decrypt", Timestamp: ago(1) }, TrackingStartDate: ago(400) },
            ...given,
          }),
        ),
      ),
    },
  },
]);

let server: AwsServer;
let place: AwsPlace;
beforeAll(async () => {
  server = await startAwsServer({ estate });
  place = openAwsPlace(server.url);
  await place.scan([`aws://?regions=${region}`, "--fail-on", "none", "-q"]);
});
afterAll(async () => {
  await server.stop();
  place.remove();
});

/** Names of what a rule says this of. */
async function named(rule: string, status: "flagged" | "unknown"): Promise<string[]> {
  const verdicts = Object.entries(await place.verdicts(rule));
  return verdicts.filter(([, said]) => said === status).map(([resource]) => resource.replace(/^.*\//u, ""));
}

describe("what other tools judge wrongly", () => {
  it("Keys of imported material and of an HSM are not blamed for automatic rotation", async () => {
    const cannot = new Set(["imported-old", "imported-young", "hsm-old", "hsm-young"]);
    const blamed = [...(await named("rotation-off", "flagged")), ...(await named("rotation-off", "unknown"))];
    expect([blamed.filter((name) => cannot.has(name)), blamed.includes("rotates-not")]).toEqual([[], true]);
  });

  it("They are judged by the age of their material", async () => {
    const old = await named("stale-managed-key", "flagged");
    expect(old).toEqual(["hsm-old", "imported-old", "use-none", "use-unknown"]);
  });

  it("A key that was renewed by hand is young, whatever its switch says", async () => {
    const blamed = [...(await named("rotation-off", "flagged")), ...(await named("stale-managed-key", "flagged"))];
    expect(blamed.filter((name) => name === "renewed-by-hand")).toEqual([]);
  });

  it("A deletion on purpose is a note, and one of a key in use is high", async () => {
    const rows = await place.query(
      `select split_part(resource, '/', 2) as key, severity from rule_results
       where rule = 'pending-deletion' and status = 'flagged' order by resource`,
    );
    expect(rows).toEqual([
      { key: "ends-in-use", severity: "high" },
      { key: "ends-unused", severity: "info" },
    ]);
  });

  it("A key that may not be described is reported", async () => {
    expect(await named("unreadable-managed-key", "flagged")).toEqual(["describe-denied"]);
  });

  it("Whatever its description would tell is not known of it", async () => {
    const rows = await place.query(
      `select rule from rule_results where resource like '%key/describe-denied' and status = 'unknown' order by rule`,
    );
    expect(rows.map(({ rule }) => rule)).toEqual([
      "imported-key-material",
      "pending-deletion",
      "rotation-off",
      "stale-managed-key",
      "unused-managed-key",
      "weak-managed-key",
    ]);
  });

  it("An enabled key whose use is not known is unknown, and one without use is flagged", async () => {
    const said = [await named("unused-managed-key", "unknown"), await named("unused-managed-key", "flagged")];
    expect(said).toEqual([["describe-denied", "use-unknown"], ["use-none"]]);
  });

  it("Only what lets anybody in is public: not an own account's service, nor a Deny", async () => {
    expect(await named("store-key-open-to-anybody", "flagged")).toEqual(["all-but-one", "star", "star-describe"]);
  });

  it("Decryption by anybody without a condition is critical, a look at the key is low", async () => {
    const rows = await place.query(
      `select split_part(resource, '/', 2) as key, severity from rule_results
       where rule = 'store-key-open-to-anybody' and regexp_matches(resource, 'key/star') order by resource`,
    );
    expect(rows).toEqual([
      { key: "star", severity: "critical" },
      { key: "star-describe", severity: "low" },
    ]);
  });

  it("Allow with NotPrincipal is reported as that", async () => {
    expect(await named("all-but-some-allowed", "flagged")).toEqual(["all-but-one"]);
  });

  it("Anybody who may describe a key may do nothing with it", async () => {
    const rows = await place.query(
      `select operations, actions from access where principal = '*' and resource like '%key/star-describe'`,
    );
    expect(rows).toEqual([{ operations: [], actions: ["kms:DescribeKey"] }]);
  });

  it("Decryption is seen behind ReEncrypt*, De* and NotAction in inline policies", async () => {
    const policies = ["de-star inline:own", "not-action inline:own", "re-encrypt inline:own"];
    expect(await named("wildcard-identity-policy", "flagged")).toEqual(policies);
  });

  it("Whoever holds such a policy can decrypt, and nobody else", async () => {
    const rows = await place.query(
      `select distinct principal from access where resource like '%key/rotates-not' and principal_kind = 'role'
       and list_contains(operations, 'decrypt') order by principal`,
    );
    const names = rows.map(({ principal }) => String(principal).replace(/^.*\//u, ""));
    expect(names).toEqual(["de-star", "not-action", "re-encrypt"]);
  });
});
