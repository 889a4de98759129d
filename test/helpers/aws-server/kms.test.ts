import { createHash, createPublicKey } from "node:crypto";
import {
  DescribeCustomKeyStoresCommand,
  DescribeKeyCommand,
  GetKeyLastUsageCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  GetPublicKeyCommand,
  KMSClient,
  ListAliasesCommand,
  ListGrantsCommand,
  ListKeyRotationsCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
  ListRetirableGrantsCommand,
  paginateListGrants,
  paginateListKeys,
} from "@aws-sdk/client-kms";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEstate } from "./create-estate.js";
import { createKmsFixture } from "./create-kms-fixture.js";
import { createKmsKey } from "./create-kms-key.js";
import { generateGrants } from "./generate-grants.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const HERE = { account: "111111111111", region: "eu-west-1" };
const VALID_TO = new Date("2027-03-01T00:00:00.000Z");
const USED = new Date("2026-10-01T10:00:00.000Z");

const plain = createKmsKey({
  ...HERE,
  id: "plain",
  tags: { owner: "payments" },
  rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 180 },
});
const rotated = createKmsKey({
  ...HERE,
  id: "rotated",
  rotations: [
    { KeyId: "rotated", KeyMaterialId: "a", KeyMaterialState: "NON_CURRENT" },
    {
      KeyId: "rotated",
      KeyMaterialId: "b",
      KeyMaterialState: "CURRENT",
      RotationDate: USED,
      RotationType: "ON_DEMAND",
    },
    { KeyId: "rotated", KeyMaterialId: "c", KeyMaterialState: "PENDING_ROTATION", ImportState: "PENDING_IMPORT" },
  ],
  lastUsage: { KeyId: "rotated", TrackingStartDate: VALID_TO, KeyLastUsage: { Operation: "Decrypt", Timestamp: USED } },
});
const imported = createKmsKey({ ...HERE, id: "imported", metadata: { Origin: "EXTERNAL", ValidTo: VALID_TO } });
const signing = createKmsKey({ ...HERE, id: "signing", spec: "ECC_NIST_P256" });
const granted = createKmsKey({
  ...HERE,
  id: "granted",
  grants: generateGrants(`arn:aws:kms:eu-west-1:111111111111:key/granted`, 49),
});
const closed = createKmsKey({ ...HERE, id: "closed", refuses: ["GetKeyPolicy"] });
const keys = [plain, rotated, imported, signing, granted, closed];
const STORE = {
  CustomKeyStoreId: "cks-1",
  ConnectionState: "FAILED" as const,
  ConnectionErrorCode: "USER_LOCKED_OUT" as const,
};

let server: AwsServer;
let kms: KMSClient;
beforeAll(async () => {
  const fixture = createKmsFixture(keys, { "alias/app": "plain" }, [STORE]);
  server = await startAwsServer({ estate: createEstate([{ id: HERE.account, kms: { [HERE.region]: fixture } }]) });
  kms = new KMSClient(sdkOptions(server.url, HERE.account));
});
afterAll(() => server.stop());

it("ListKeys gives every key, page by page", async () => {
  const seen: unknown[] = [];
  let pages = 0;
  for await (const { Keys = [] } of paginateListKeys({ client: kms, pageSize: 2 }, {})) {
    seen.push(...Keys.map(({ KeyArn }) => KeyArn));
    pages += 1;
  }
  expect({ seen, pages }).toEqual({ seen: keys.map(({ metadata }) => metadata.Arn), pages: 3 });
});

it("ListKeys refuses a marker of another list", async () => {
  const { NextMarker } = await kms.send(new ListGrantsCommand({ KeyId: "granted" }));
  await expect(kms.send(new ListKeysCommand({ Marker: NextMarker }))).rejects.toMatchObject({
    name: "InvalidMarkerException",
  });
});

it("ListGrants refuses more than 100 at once", async () => {
  const call = kms.send(new ListGrantsCommand({ KeyId: "granted", Limit: 101 }));
  await expect(call).rejects.toMatchObject({ name: "ValidationException" });
});

it("DescribeKey gives the whole description", async () => {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: imported.metadata.Arn }));
  expect(KeyMetadata).toEqual(imported.metadata);
});

it("DescribeKey finds a key by its alias", async () => {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: "alias/app" }));
  expect(KeyMetadata?.KeyId).toBe("plain");
});

it("DescribeKey of an unknown key is not found", async () => {
  await expect(kms.send(new DescribeKeyCommand({ KeyId: "nobody" }))).rejects.toMatchObject({
    name: "NotFoundException",
  });
});

it("GetKeyPolicy gives the policy", async () => {
  const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId: "plain" }));
  expect(Policy).toBe(plain.policy);
});

it("GetKeyPolicy is denied where the key says so", async () => {
  const call = kms.send(new GetKeyPolicyCommand({ KeyId: "closed" }));
  await expect(call).rejects.toMatchObject({ name: "AccessDeniedException", $metadata: { httpStatusCode: 400 } });
});

it("GetKeyRotationStatus gives the period", async () => {
  const { $metadata: _metadata, ...answer } = await kms.send(new GetKeyRotationStatusCommand({ KeyId: "plain" }));
  expect(answer).toEqual({ KeyRotationEnabled: true, RotationPeriodInDays: 180 });
});

it("GetKeyRotationStatus is not supported for a signing key", async () => {
  const call = kms.send(new GetKeyRotationStatusCommand({ KeyId: "signing" }));
  await expect(call).rejects.toMatchObject({ name: "UnsupportedOperationException" });
});

it("ListKeyRotations gives rotations, and all material when asked", async () => {
  const some = await kms.send(new ListKeyRotationsCommand({ KeyId: "rotated" }));
  const all = await kms.send(new ListKeyRotationsCommand({ KeyId: "rotated", IncludeKeyMaterial: "ALL_KEY_MATERIAL" }));
  expect([some.Rotations, all.Rotations]).toEqual([[rotated.rotations[1]], rotated.rotations]);
});

it("ListGrants comes in three pages of fifty, in all 120", async () => {
  const sizes: number[] = [];
  for await (const { Grants = [] } of paginateListGrants({ client: kms }, { KeyId: "granted" }))
    sizes.push(Grants.length);
  expect(sizes).toEqual([50, 50, 20]);
});

it("ListGrants gives whole grants", async () => {
  const { Grants } = await kms.send(new ListGrantsCommand({ KeyId: "granted", Limit: 1 }));
  expect(Grants).toEqual([granted.grants.at(0)]);
});

it("ListRetirableGrants finds what a principal may retire", async () => {
  const RetiringPrincipal = "arn:aws:iam::111111111111:role/worker-1";
  const { Grants } = await kms.send(new ListRetirableGrantsCommand({ RetiringPrincipal, Limit: 100 }));
  expect(Grants?.length).toBe(40);
});

it("ListResourceTags gives the tags", async () => {
  const { Tags } = await kms.send(new ListResourceTagsCommand({ KeyId: "plain" }));
  expect(Tags).toEqual([{ TagKey: "owner", TagValue: "payments" }]);
});

it("ListAliases gives the aliases", async () => {
  const { Aliases } = await kms.send(new ListAliasesCommand({}));
  expect(Aliases?.map(({ AliasArn, TargetKeyId }) => [AliasArn, TargetKeyId])).toEqual([
    ["arn:aws:kms:eu-west-1:111111111111:alias/app", "plain"],
  ]);
});

it("GetKeyLastUsage gives the last use and since when it is known", async () => {
  const { $metadata: _metadata, ...answer } = await kms.send(new GetKeyLastUsageCommand({ KeyId: "rotated" }));
  expect(answer).toEqual(rotated.lastUsage);
});

it("GetPublicKey gives a key that parses", async () => {
  const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId: "signing" }));
  const key = createPublicKey({ key: Buffer.from(PublicKey), format: "der", type: "spki" });
  const digest = createHash("sha256")
    .update(signing.publicKey ?? "")
    .digest();
  const again = createHash("sha256")
    .update(key.export({ format: "der", type: "spki" }))
    .digest();
  expect([key.asymmetricKeyType, again]).toEqual(["ec", digest]);
});

it("DescribeCustomKeyStores gives the stores", async () => {
  const { CustomKeyStores } = await kms.send(new DescribeCustomKeyStoresCommand({}));
  expect(CustomKeyStores).toEqual([STORE]);
});
