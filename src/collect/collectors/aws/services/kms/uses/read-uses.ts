import type { CloudTrail, Event } from "@aws-sdk/client-cloudtrail";
import type { Fact } from "../../../talk/fact.js";
import { readPages, type Listed } from "../../../talk/read-pages.js";

// At fifty events a page and the pace of the call a key takes ten seconds at most.
const MOST_PAGES = 4;

/** What the log has of a key, newest first: of the last ninety days, as far as so many pages reach. */
export function readUses(log: CloudTrail, AttributeValue: string): Promise<Fact<Listed<Event>>> {
  const LookupAttributes = [{ AttributeKey: "ResourceName" as const, AttributeValue }];
  return readPages({
    // Without a beginning: it would be another question at every look, and the log begins ninety days ago anyhow.
    ask: (NextToken) => log.lookupEvents({ LookupAttributes, MaxResults: 50, NextToken }),
    items: ({ Events }) => Events ?? [],
    next: ({ NextToken: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
    mostPages: MOST_PAGES,
  });
}
