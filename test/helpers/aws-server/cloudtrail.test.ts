import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventDataStoreCommand,
  GetEventSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  ListEventDataStoresCommand,
  ListTrailsCommand,
  paginateLookupEvents,
} from "@aws-sdk/client-cloudtrail";
import { DescribeRegionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEstate } from "./create-estate.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const ACCOUNT = "111111111111";
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/one`;
const trail = {
  Name: "main",
  TrailARN: `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`,
  HomeRegion: "us-east-1",
  IsMultiRegionTrail: true,
  S3BucketName: "logs",
  LogFileValidationEnabled: false,
};
const local = { ...trail, Name: "local", TrailARN: "arn:local", IsMultiRegionTrail: false };
const selectors = [
  {
    ReadWriteType: "All" as const,
    IncludeManagementEvents: true,
    ExcludeManagementEventSources: ["kms.amazonaws.com"],
  },
];
const advancedSelectors = [{ FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] }];
const store = {
  EventDataStoreArn: `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:eventdatastore/1`,
  Name: "lake",
  Status: "ENABLED" as const,
  AdvancedEventSelectors: advancedSelectors,
};
const events = Array.from({ length: 120 }, (_, index) => ({
  EventId: `event-${index}`,
  EventName: index % 2 === 0 ? "Decrypt" : "Encrypt",
  EventTime: new Date(Date.UTC(2026, 0, 1) - index * 3_600_000),
  Resources: [{ ResourceType: "AWS::KMS::Key", ResourceName: index % 3 === 0 ? KEY : "other" }],
  CloudTrailEvent: "{}",
}));

let server: AwsServer;
let client: CloudTrailClient;
beforeAll(async () => {
  const estate = createEstate([
    {
      id: ACCOUNT,
      regions: ["eu-west-1", "us-east-1"],
      trails: [
        { trail, isLogging: true, selectors, advancedSelectors: [] },
        { trail: local, isLogging: false, selectors: [], advancedSelectors },
      ],
      eventStores: [store],
      events: (region) => (region === "eu-west-1" ? events : []),
    },
  ]);
  server = await startAwsServer({ estate });
  client = new CloudTrailClient(sdkOptions(server.url, ACCOUNT));
});
afterAll(() => server.stop());

it("A trail of all regions shows in each, another only at home", async () => {
  const away = await client.send(new DescribeTrailsCommand({}));
  const home = await new CloudTrailClient(sdkOptions(server.url, ACCOUNT, "us-east-1")).send(
    new DescribeTrailsCommand({}),
  );
  expect([away.trailList, home.trailList]).toEqual([[trail], [trail, local]]);
});

it("Trails left out as shadows are not described", async () => {
  const { trailList } = await client.send(new DescribeTrailsCommand({ includeShadowTrails: false }));
  expect(trailList).toEqual([]);
});

it("A trail is found by name and by ARN", async () => {
  const { Trail } = await client.send(new GetTrailCommand({ Name: trail.TrailARN }));
  const { IsLogging } = await client.send(new GetTrailStatusCommand({ Name: "main" }));
  const { Trails = [] } = await client.send(new ListTrailsCommand({}));
  expect([Trail, IsLogging, Trails.length]).toEqual([trail, true, 2]);
});

it("Selectors say what is excluded", async () => {
  const { EventSelectors } = await client.send(new GetEventSelectorsCommand({ TrailName: trail.TrailARN }));
  expect(EventSelectors).toEqual(selectors);
});

it("Advanced selectors come in place of the others", async () => {
  const home = new CloudTrailClient(sdkOptions(server.url, ACCOUNT, "us-east-1"));
  const answer = await home.send(new GetEventSelectorsCommand({ TrailName: "local" }));
  expect([answer.EventSelectors, answer.AdvancedEventSelectors]).toEqual([undefined, advancedSelectors]);
});

it("Event data stores are listed and given", async () => {
  const { EventDataStores } = await client.send(new ListEventDataStoresCommand({}));
  const one = await client.send(new GetEventDataStoreCommand({ EventDataStore: store.EventDataStoreArn }));
  expect([EventDataStores, one.Name]).toEqual([[store], "lake"]);
});

it("LookupEvents finds the events of a resource within a time, fifty a page", async () => {
  const StartTime = events[110]?.EventTime;
  const names: unknown[] = [];
  const attribute = { AttributeKey: "ResourceName" as const, AttributeValue: KEY };
  for await (const { Events = [] } of paginateLookupEvents(
    { client, pageSize: 20 },
    { LookupAttributes: [attribute], StartTime },
  ))
    names.push(...Events.map(({ EventId }) => EventId));
  expect(names).toEqual(events.filter((_, index) => index % 3 === 0 && index <= 110).map(({ EventId }) => EventId));
});

it("An event is given whole", async () => {
  for await (const { Events = [] } of paginateLookupEvents({ client }, {})) {
    expect(Events[0]).toEqual(events[0]);
    break;
  }
});

it("DescribeRegions gives the enabled regions", async () => {
  const { Regions = [] } = await new EC2Client(sdkOptions(server.url, ACCOUNT)).send(new DescribeRegionsCommand({}));
  expect(Regions.map(({ RegionName }) => RegionName)).toEqual(["eu-west-1", "us-east-1"]);
});
