import type * as Sdk from "@aws-sdk/client-cloudtrail";
import type { TrailFixture } from "../aws-estate.js";
import { AwsError } from "../aws-error.js";
import { pageOf } from "../page-of.js";
import type { Scene } from "../scene.js";
import type { Service } from "../service.js";
import { jsonWire } from "../wires/json-wire.js";

/** CloudTrail, the calls that read. */
export const cloudtrail: Service = {
  wire: jsonWire,
  operations: {
    DescribeTrails,
    ListTrails,
    GetTrail,
    GetTrailStatus,
    GetEventSelectors,
    ListEventDataStores,
    GetEventDataStore,
    LookupEvents,
  },
};

function visible({ account, region }: Scene): readonly TrailFixture[] {
  return account.trails.filter(({ trail }) => trail.HomeRegion === region || trail.IsMultiRegionTrail === true);
}

function trailOf(name: string | undefined, scene: Scene): TrailFixture {
  const found = visible(scene).find(({ trail }) => trail.TrailARN === name || trail.Name === name);
  if (found === undefined) throw new AwsError("TrailNotFoundException", `Unknown trail: ${name}`);
  return found;
}

function DescribeTrails(input: Sdk.DescribeTrailsRequest, scene: Scene): Sdk.DescribeTrailsResponse {
  const hasShadows = input.includeShadowTrails !== false;
  const trails = visible(scene).map(({ trail }) => trail);
  return { trailList: trails.filter(({ HomeRegion }) => hasShadows || HomeRegion === scene.region) };
}

function ListTrails(_input: Sdk.ListTrailsRequest, { account }: Scene): Sdk.ListTrailsResponse {
  return {
    Trails: account.trails.map(({ trail: { TrailARN, Name, HomeRegion } }) => ({ TrailARN, Name, HomeRegion })),
  };
}

function GetTrail(input: Sdk.GetTrailRequest, scene: Scene): Sdk.GetTrailResponse {
  return { Trail: trailOf(input.Name, scene).trail };
}

function GetTrailStatus(input: Sdk.GetTrailStatusRequest, scene: Scene): Sdk.GetTrailStatusResponse {
  return { IsLogging: trailOf(input.Name, scene).isLogging };
}

function GetEventSelectors(input: Sdk.GetEventSelectorsRequest, scene: Scene): Sdk.GetEventSelectorsResponse {
  const { trail, selectors, advancedSelectors } = trailOf(input.TrailName, scene);
  const one = advancedSelectors.length > 0;
  return one
    ? { TrailARN: trail.TrailARN, AdvancedEventSelectors: [...advancedSelectors] }
    : { TrailARN: trail.TrailARN, EventSelectors: [...selectors] };
}

function ListEventDataStores(input: Sdk.ListEventDataStoresRequest, scene: Scene): Sdk.ListEventDataStoresResponse {
  const all = scene.account.eventStores.filter(({ EventDataStoreArn: arn = "" }) => arn.includes(`:${scene.region}:`));
  const list = JSON.stringify([scene.operation, scene.account.id, scene.region]);
  const { items, next } = pageOf(all, {
    limit: input.MaxResults,
    marker: input.NextToken,
    standard: 25,
    most: 1000,
    list,
  });
  return { EventDataStores: items, NextToken: next };
}

function GetEventDataStore(input: Sdk.GetEventDataStoreRequest, scene: Scene): Sdk.GetEventDataStoreResponse {
  const found = scene.account.eventStores.find(({ EventDataStoreArn }) => EventDataStoreArn === input.EventDataStore);
  if (found === undefined) throw new AwsError("EventDataStoreNotFoundException", `Unknown: ${input.EventDataStore}`);
  return found;
}

function LookupEvents(input: Sdk.LookupEventsRequest, scene: Scene): Sdk.LookupEventsResponse {
  const [attribute] = input.LookupAttributes ?? [];
  const wanted = scene.account
    .events(scene.region)
    .filter((event) => isWanted(event, attribute) && isWithin(event, input));
  const list = JSON.stringify([scene.operation, scene.account.id, scene.region, attribute]);
  const { items, next } = pageOf(wanted, {
    limit: input.MaxResults,
    marker: input.NextToken,
    standard: 50,
    most: 50,
    list,
  });
  return { Events: items, NextToken: next };
}

function isWanted(event: Sdk.Event, attribute: Sdk.LookupAttribute | undefined): boolean {
  if (attribute === undefined) return true;
  const { AttributeKey: name, AttributeValue: value } = attribute;
  if (name === "ResourceName") return event.Resources?.some(({ ResourceName }) => ResourceName === value) ?? false;
  if (name === "ResourceType") return event.Resources?.some(({ ResourceType }) => ResourceType === value) ?? false;
  return name !== undefined && event[name] === value;
}

// On the wire a moment is a number of seconds, whatever the type of the client says.
function isWithin({ EventTime: at }: Sdk.Event, { StartTime, EndTime }: Sdk.LookupEventsRequest): boolean {
  if (at === undefined) return false;
  const [start, end] = [StartTime, EndTime].map((moment) => (moment === undefined ? null : Number(moment) * 1000));
  return (
    (start === null || start === undefined || at.getTime() >= start) &&
    (end === null || end === undefined || at.getTime() <= end)
  );
}
