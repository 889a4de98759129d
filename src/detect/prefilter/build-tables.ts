import type { PrefilterAnchor } from "./prefilter-anchor.js";
import { encodeTables } from "./tables.js";

/** The prefilter's tables for anchors, as bytes to store; the same anchors give the same bytes. Throws a RangeError for an unfit anchor. */
export function buildPrefilterTables(anchors: readonly PrefilterAnchor[]): Uint8Array {
  return encodeTables({ anchors, image: new Uint8Array(0) });
}
