import {
  GetResourcesCommand,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from "@aws-sdk/client-resource-groups-tagging-api";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createEstate } from "./create-estate.js";
import { createKmsFixture } from "./create-kms-fixture.js";
import { createKmsKey } from "./create-kms-key.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer, type AwsServer } from "./start-aws-server.js";

const account = "111111111111";
const region = "eu-west-1";
const keys = Array.from({ length: 240 }, (_, at) =>
  createKmsKey({ account, region, id: `k${at}`, tags: at < 230 ? { number: String(at) } : {} }),
);
const queue = { ResourceARN: `arn:aws:sqs:${region}:${account}:q`, Tags: [{ Key: "a", Value: "b" }] };
const things = { lists: { "tagging:GetResources": [queue] }, details: {} };

let server: AwsServer;
let client: ResourceGroupsTaggingAPIClient;
beforeAll(async () => {
  const kms = { [region]: createKmsFixture(keys) };
  server = await startAwsServer({ estate: createEstate([{ id: account, kms, things: () => things }]) });
  client = new ResourceGroupsTaggingAPIClient(sdkOptions(server.url, account));
});
afterEach(() => server.heal());
afterAll(() => server.stop());

it("GetResources gives what is tagged in pages of a hundred, the last with an empty token", async () => {
  const pages: unknown[] = [];
  for await (const page of paginateGetResources({ client, pageSize: 100 }, { ResourceTypeFilters: ["kms:key"] }))
    pages.push([page.ResourceTagMappingList?.length, page.PaginationToken === ""]);
  expect(pages).toEqual([
    [100, false],
    [100, false],
    [30, true],
  ]);
});

it("GetResources gives one kind alone, by its service or its type", async () => {
  const found = await Promise.all(
    ["sqs", "kms:alias"].map(async (kind) => {
      const page = await client.send(new GetResourcesCommand({ ResourceTypeFilters: [kind] }));
      return page.ResourceTagMappingList;
    }),
  );
  expect(found).toEqual([[queue], []]);
});

it("GetResources refuses more than a hundred a page, and a token of another list", async () => {
  const whole = await client.send(new GetResourcesCommand({ ResourcesPerPage: 1 }));
  const errors = [
    { ResourcesPerPage: 101 },
    { PaginationToken: whole.PaginationToken, ResourceTypeFilters: ["kms"] },
  ].map((input) => client.send(new GetResourcesCommand(input)).catch(({ name }: Error) => name));
  expect(await Promise.all(errors)).toEqual(["ValidationException", "InvalidMarkerException"]);
});

it("A fault can be of one kind of resources alone", async () => {
  server.inject({ operation: "GetResources", resource: "sqs", behaviour: { kind: "access-denied" } });
  const outcomes = ["sqs", "kms:key"].map((kind) =>
    client.send(new GetResourcesCommand({ ResourceTypeFilters: [kind] })).then(
      () => "ok",
      ({ name }: Error) => name,
    ),
  );
  expect(await Promise.all(outcomes)).toEqual(["AccessDeniedException", "ok"]);
});
