import {
  DescribeKeyCommand,
  KMSClient,
  paginateListAliases,
  paginateListGrants,
  paginateListKeys,
} from "@aws-sdk/client-kms";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generateEstate } from "./generate-estate.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const REGIONS = ["eu-central-1", "eu-west-1", "us-east-1"];
const ACCOUNT = "111111111111";
const size = { seed: "big", keys: 10_000, regions: REGIONS, accounts: [ACCOUNT] };

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer({ estate: generateEstate(size) });
});
afterAll(() => server.stop());

function clientFor(region: string): KMSClient {
  return new KMSClient(sdkOptions(server.url, ACCOUNT, region));
}

async function listAll(region: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { Keys = [] } of paginateListKeys({ client: clientFor(region), pageSize: 1000 }, {}))
    found.push(...Keys.map(({ KeyArn = "" }) => KeyArn));
  return found;
}

it("Ten thousand keys are listed, each once, over three regions", async () => {
  const found = (await Promise.all(REGIONS.map(listAll))).flat();
  expect([found.length, new Set(found).size]).toEqual([10_000, 10_000]);
});

it("The same seed gives the same keys, another seed others", async () => {
  const again = generateEstate(size).accounts[0]?.kms("eu-west-1").keys.at(77);
  const other = generateEstate({ ...size, seed: "other" })
    .accounts[0]?.kms("eu-west-1")
    .keys.at(77);
  const { KeyMetadata } = await clientFor("eu-west-1").send(new DescribeKeyCommand({ KeyId: again?.metadata.KeyId }));
  expect([KeyMetadata, KeyMetadata?.KeyId === other?.metadata.KeyId]).toEqual([again?.metadata, false]);
});

it("A key with 1,050 grants gives them all", async () => {
  const KeyId = generateEstate(size).accounts[0]?.kms("eu-west-1").keys.at(499)?.metadata.KeyId;
  const ids = new Set<string>();
  for await (const { Grants = [] } of paginateListGrants({ client: clientFor("eu-west-1"), pageSize: 100 }, { KeyId }))
    for (const { GrantId = "" } of Grants) ids.add(GrantId);
  expect(ids.size).toBe(1050);
});

it("Every alias leads to a key, and none to two", async () => {
  const targets: string[] = [];
  for await (const { Aliases = [] } of paginateListAliases({ client: clientFor("eu-west-1"), pageSize: 100 }, {}))
    targets.push(...Aliases.map(({ TargetKeyId = "" }) => TargetKeyId));
  const keys = (await listAll("eu-west-1")).map((arn) => arn.slice(arn.lastIndexOf("/") + 1));
  const lonely = keys.filter((id) => !targets.includes(id)).length;
  expect([new Set(targets).size === targets.length, lonely]).toEqual([true, Math.ceil(keys.length / 5)]);
});
