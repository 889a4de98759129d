import type { ResourceTagMapping } from "@aws-sdk/client-resource-groups-tagging-api";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import { toTags } from "../to-tags.js";

/** Tags of the resources of one kind in a region. */
export interface RegionTags {
  /** By ARN: every resource that has or once had tags, as far as the list goes. */
  readonly named: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Whether the list was read to its end: only then is what it does not name without tags. */
  readonly isWhole: boolean;
}

/**
 * Tags by resource, from a list of them. It names no resource that was never tagged, and follows the services after a moment: a tag set
 * minutes ago may be missing (Resource Groups Tagging API Reference, "GetResources").
 */
export function toRegionTags(swept: Fact<Listed<ResourceTagMapping>>): RegionTags {
  if (swept.status !== "ok") return { named: new Map(), isWhole: false };
  const { items, cut } = swept.value;
  const named = items.flatMap(({ ResourceARN: arn, Tags = [] }) =>
    // Of a group of logs the older name ends in ":*", for the streams within.
    arn === undefined ? [] : [[arn.replace(/:\*$/, ""), toTags(Tags)] as const],
  );
  return { named: new Map(named), isWhole: cut === null };
}
