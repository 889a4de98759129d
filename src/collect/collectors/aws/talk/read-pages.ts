import type { FactStatus } from "#model/fact-status";
import type { Problem } from "#model/problem";
import { ask, type Fact } from "./fact.js";

/** Where a listing goes on. */
export interface NextPage {
  /** True where the answer says that there is more. */
  readonly hasMore: boolean;
  readonly marker: string | undefined;
}

/** How a listing is read. */
export interface Listing<Page, Item> {
  readonly ask: (marker: string | undefined) => Promise<Page>;
  readonly items: (page: Page) => readonly Item[];
  readonly next: (page: Page) => NextPage;
  /** Pages to read at most; left out: more than any listing has. */
  readonly mostPages?: number;
}

/** What a listing gave. `cut`: why it ended before its end, null where it is whole. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly cut: Cut | null;
}

/** A later page was refused; or ("cut-short") the listing says that there is more and not how to get it, or never ends. */
export interface Cut {
  readonly reason: Problem["reason"];
  readonly said: string;
}

// 50,000 grants of a key are 500 pages, 100,000 keys of a region a hundred.
const MOST_PAGES = 10_000;

/** Reads all pages of a listing. Where the first is refused the whole is; where a later one is, what came before is kept. */
export async function readPages<Page, Item>(listing: Listing<Page, Item>): Promise<Fact<Listed<Item>>> {
  const { mostPages = MOST_PAGES } = listing;
  const items: Item[] = [];
  let marker: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const asked = await ask(() => listing.ask(marker));
    if (asked.status !== "ok")
      return pages === 0 ? asked : listed(items, { reason: reasonOf(asked.status), said: asked.said });
    items.push(...listing.items(asked.value));
    const next = listing.next(asked.value);
    if (!next.hasMore) return listed(items, null);
    if (next.marker === undefined || next.marker === "" || next.marker === marker)
      return listed(items, { reason: "cut-short", said: "the listing says that there is more, and not how to get it" });
    marker = next.marker;
  }
  return listed(items, { reason: "cut-short", said: `the listing has more than ${mostPages} pages` });
}

function listed<Item>(items: readonly Item[], cut: Cut | null): Fact<Listed<Item>> {
  return { status: "ok", value: { items, cut } };
}

/** Why something could not be seen that should be there. */
export function reasonOf(status: Exclude<FactStatus, "ok">): Problem["reason"] {
  // What a page ago was there is not missing by nature.
  return status === "not-applicable" ? "error" : status;
}
