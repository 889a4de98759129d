import { encodeAnchors } from "./anchor-table.js";
import { buildImage } from "./build-image.js";
import type { PrefilterAnchor } from "./prefilter-anchor.js";
import { encodeTables } from "./tables.js";

/** The prefilter's tables for anchors, as bytes to store; the same anchors give the same bytes. Throws a RangeError for an unfit anchor. */
export function buildPrefilterTables(anchors: readonly PrefilterAnchor[]): Uint8Array {
  const records = encodeAnchors(anchors);
  return encodeTables({ records, image: buildImage(anchors) });
}
