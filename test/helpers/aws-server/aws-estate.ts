import type { AdvancedEventSelector, Event, EventDataStore, EventSelector, Trail } from "@aws-sdk/client-cloudtrail";
import type { IamFixture } from "./iam-fixture.js";
import type { KmsFixture } from "./kms-fixture.js";
import type { OrganizationFixture } from "./organization-fixture.js";
import type { Things } from "./things.js";

/** Everything the fixture server knows. */
export interface AwsEstate {
  readonly accounts: readonly AccountFixture[];
  /** Null: no account is in an organisation. */
  readonly organization: OrganizationFixture | null;
}

/** One account. */
export interface AccountFixture {
  readonly id: string;
  readonly name: string;
  /** Enabled regions. */
  readonly regions: readonly string[];
  readonly iam: IamFixture;
  /** Keys of one region. */
  readonly kms: (region: string) => KmsFixture;
  readonly trails: readonly TrailFixture[];
  readonly eventStores: readonly EventDataStore[];
  /** What LookupEvents finds, newest first. */
  readonly events: (region: string) => readonly Event[];
  /** What the services have that are nothing but lists (see services/listed-services). */
  readonly things: (region: string) => Things;
}

/** A trail with what is asked for separately. */
export interface TrailFixture {
  readonly trail: Trail;
  readonly isLogging: boolean;
  readonly selectors: readonly EventSelector[];
  readonly advancedSelectors: readonly AdvancedEventSelector[];
}
