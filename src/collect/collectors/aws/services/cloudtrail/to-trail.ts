import type {
  EventDataStore,
  GetEventDataStoreResponse,
  GetTrailStatusResponse,
  Trail as Entry,
} from "@aws-sdk/client-cloudtrail";
import type { Trail } from "#model/store";
import type { Fact } from "../../talk/fact.js";
import { orNull } from "../or-null.js";
import { keyUseRecording, type Recording, type Selectors } from "./key-use-recording.js";

/** Where a log was looked at. */
export interface LogPlace {
  readonly account: string;
  readonly region: string;
}

/** A trail and what became of the questions about it. */
export interface TrailLook {
  readonly entry: Entry;
  readonly status: Fact<GetTrailStatusResponse>;
  readonly selectors: Fact<Selectors>;
}

/** A store of events and what became of the question about it. */
export interface EventStoreLook {
  readonly entry: EventDataStore;
  readonly description: Fact<GetEventDataStoreResponse>;
}

const UNKNOWN: Recording = { excludesKeyUse: null, recordsReads: null };

/** A trail as it stands in its home region. */
export function toTrail({ entry, status, selectors }: TrailLook, { account, region }: LogPlace): Trail {
  const { TrailARN: resource = "", Name: name = resource } = entry;
  return {
    resource,
    // The trail of an organisation belongs to the account that made it, whoever shows it.
    tenant: /^arn:[^:]*:cloudtrail:[^:]*:(\d{12}):/.exec(entry.TrailARN ?? "")?.[1] ?? account,
    region: entry.HomeRegion ?? region,
    name,
    kind: "trail",
    isLogging: status.status === "ok" ? orNull(status.value.IsLogging) : null,
    coversAllRegions: orNull(entry.IsMultiRegionTrail),
    coversOrganisation: orNull(entry.IsOrganizationTrail),
    validatesFiles: orNull(entry.LogFileValidationEnabled),
    ...(selectors.status === "ok" ? keyUseRecording(selectors.value) : UNKNOWN),
    bucket: orNull(entry.S3BucketName),
    keyReference: orNull(entry.KmsKeyId),
    facts: { status: status.status, selectors: selectors.status },
  };
}

/** A store of events: it lies with the provider, so that there are no files to check. */
export function fromEventStore({ entry, description }: EventStoreLook, { account, region }: LogPlace): Trail {
  const { EventDataStoreArn: resource = "", Name: name = resource } = entry;
  return {
    resource,
    tenant: account,
    region,
    name,
    kind: "event-store",
    validatesFiles: null,
    bucket: null,
    ...(description.status === "ok" ? described(description.value) : UNDESCRIBED),
    facts: { status: description.status, selectors: description.status },
  };
}

type Described = Pick<Trail, "isLogging" | "coversAllRegions" | "coversOrganisation" | "keyReference"> & Recording;

const UNDESCRIBED: Described = {
  isLogging: null,
  coversAllRegions: null,
  coversOrganisation: null,
  keyReference: null,
  ...UNKNOWN,
};

function described(answer: GetEventDataStoreResponse): Described {
  return {
    isLogging: answer.Status === undefined ? null : answer.Status === "ENABLED",
    coversAllRegions: orNull(answer.MultiRegionEnabled),
    coversOrganisation: orNull(answer.OrganizationEnabled),
    keyReference: orNull(answer.KmsKeyId),
    ...keyUseRecording(answer),
  };
}
