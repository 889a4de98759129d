import type { NextPage } from "../../talk/read-pages.js";

/** Where a listing of the key management service goes on. */
export function following(page: {
  readonly Truncated?: boolean | undefined;
  readonly NextMarker?: string | undefined;
}): NextPage {
  return { hasMore: page.Truncated === true, marker: page.NextMarker };
}
