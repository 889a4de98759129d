import type { Fact } from "../talk/fact.js";
import { readPages, type Listed } from "../talk/read-pages.js";

/** Reads all pages of a listing that goes on by a NextToken: as long as it gives one, there is more. */
export function readTokenPages<Page extends { readonly NextToken?: string | undefined }, Item>(
  ask: (NextToken: string | undefined) => Promise<Page>,
  items: (page: Page) => readonly Item[] | undefined,
): Promise<Fact<Listed<Item>>> {
  return readPages({
    ask,
    items: (page) => items(page) ?? [],
    next: ({ NextToken: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
  });
}
