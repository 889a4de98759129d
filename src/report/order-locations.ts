import type { Location } from "#model/census";
import { compare } from "./compare.js";

/** Locations with the one a reader can open first in front: files, then what a branch tip holds, then history, then messages. */
export function orderLocations(locations: readonly Location[]): readonly Location[] {
  return locations.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      compare(one.target, other.target) ||
      compare(one.place.path, other.place.path) ||
      one.span.startLine - other.span.startLine ||
      one.span.start - other.span.start ||
      compare(one.id, other.id),
  );
}

const RANKS = { file: 0, staged: 1, stdin: 2, blob: 4, "commit-message": 5, "tag-message": 6, managed: 7 } as const;
const AT_TIP = 3;

function rankOf({ place }: Location): number {
  return place.kind === "blob" && place.history?.isAtTip === true ? AT_TIP : RANKS[place.kind];
}
