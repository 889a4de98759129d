import { expect, it } from "vitest";
import type { Trail } from "#model/store";
import { fromEventStore, toTrail } from "../../../../../src/collect/collectors/aws/services/cloudtrail/to-trail.js";

const place = { account: "222222222222", region: "eu-west-1" };
const arn = "arn:aws:cloudtrail:eu-west-1:222222222222:trail/audit";
const denied = { status: "denied", said: "AccessDenied" } as const;
const ok = <Value>(value: Value): { readonly status: "ok"; readonly value: Value } => ({ status: "ok", value });

const entry = {
  TrailARN: arn,
  Name: "audit",
  HomeRegion: "eu-west-1",
  IsMultiRegionTrail: true,
  IsOrganizationTrail: false,
  LogFileValidationEnabled: true,
  S3BucketName: "files",
  KmsKeyId: "arn:aws:kms:eu-west-1:222222222222:key/1",
};
const whole: Trail = {
  resource: arn,
  tenant: "222222222222",
  region: "eu-west-1",
  name: "audit",
  kind: "trail",
  isLogging: true,
  coversAllRegions: true,
  coversOrganisation: false,
  validatesFiles: true,
  excludesKeyUse: false,
  recordsReads: true,
  bucket: "files",
  keyReference: "arn:aws:kms:eu-west-1:222222222222:key/1",
  facts: { status: "ok", selectors: "ok" },
};
const seen = { entry, status: ok({ IsLogging: true }), selectors: ok({}) };

it("A trail has all that its description, status and selectors say.", () => {
  expect(toTrail(seen, place)).toEqual(whole);
});

it("Whether a trail logs is not known where its status is refused.", () => {
  const expected = { ...whole, isLogging: null, facts: { status: "denied", selectors: "ok" } };
  expect(toTrail({ ...seen, status: denied }, place)).toEqual(expected);
});

it("What a trail keeps is not known where its selectors are refused.", () => {
  const facts = { status: "ok", selectors: "denied" };
  expect(toTrail({ ...seen, selectors: denied }, place)).toEqual({
    ...whole,
    excludesKeyUse: null,
    recordsReads: null,
    facts,
  });
});

it("The trail of an organisation belongs to the account that made it.", () => {
  const TrailARN = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/org";
  const look = { ...seen, entry: { ...entry, TrailARN, Name: "org", IsOrganizationTrail: true } };
  expect(toTrail(look, place)).toEqual({
    ...whole,
    resource: TrailARN,
    tenant: "111111111111",
    name: "org",
    coversOrganisation: true,
  });
});

it("The trail of another partition belongs to its account as well.", () => {
  const TrailARN = "arn:aws-us-gov:cloudtrail:us-gov-west-1:111111111111:trail/org";
  const look = { ...seen, entry: { ...entry, TrailARN, HomeRegion: "us-gov-west-1" } };
  expect(toTrail(look, place)).toEqual({
    ...whole,
    resource: TrailARN,
    tenant: "111111111111",
    region: "us-gov-west-1",
  });
});

it("What a trail leaves out is not known.", () => {
  const look = { entry: { TrailARN: arn }, status: ok({}), selectors: ok({}) };
  expect(toTrail(look, place)).toEqual({
    ...whole,
    name: arn,
    isLogging: null,
    coversAllRegions: null,
    coversOrganisation: null,
    validatesFiles: null,
    bucket: null,
    keyReference: null,
  });
});

const store = {
  EventDataStoreArn: "arn:aws:cloudtrail:eu-west-1:222222222222:eventdatastore/e1",
  Name: "lake",
} as const;
const lake: Trail = {
  ...whole,
  resource: store.EventDataStoreArn,
  name: "lake",
  kind: "event-store",
  validatesFiles: null,
  bucket: null,
};

it("A store of events has all that its description says.", () => {
  const description = ok({
    Status: "ENABLED" as const,
    MultiRegionEnabled: true,
    OrganizationEnabled: false,
    KmsKeyId: entry.KmsKeyId,
    AdvancedEventSelectors: [{ FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] }],
  });
  expect(fromEventStore({ entry: store, description }, place)).toEqual(lake);
});

it("A store of events that takes in nothing does not log.", () => {
  const description = ok({ Status: "STOPPED_INGESTION" as const });
  expect(fromEventStore({ entry: store, description }, place).isLogging).toBe(false);
});

it("Nothing is known of a store of events whose description is refused.", () => {
  expect(fromEventStore({ entry: store, description: denied }, place)).toEqual({
    ...lake,
    isLogging: null,
    coversAllRegions: null,
    coversOrganisation: null,
    excludesKeyUse: null,
    recordsReads: null,
    keyReference: null,
    facts: { status: "denied", selectors: "denied" },
  });
});
