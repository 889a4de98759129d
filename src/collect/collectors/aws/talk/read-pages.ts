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
}

/** What a listing gave. `cutShort`: it says that there is more and not how to get it, or it never ends. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly cutShort: string | null;
}

// 50,000 grants of a key are 500 pages, 100,000 keys of a region a hundred.
const MOST_PAGES = 10_000;

/** Reads all pages of a listing. A refused page makes the whole refused: half a list is no list. */
export async function readPages<Page, Item>(listing: Listing<Page, Item>): Promise<Fact<Listed<Item>>> {
  return ask(async () => {
    const items: Item[] = [];
    let marker: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = await listing.ask(marker);
      items.push(...listing.items(page));
      const next = listing.next(page);
      if (!next.hasMore) return { items, cutShort: null };
      if (next.marker === undefined || next.marker === "" || next.marker === marker)
        return { items, cutShort: "the listing says that there is more, and not how to get it" };
      marker = next.marker;
    }
    return { items, cutShort: `the listing has more than ${MOST_PAGES} pages` };
  });
}
