import type { HistoryScope } from "./history-scope.js";
import type { PlaceRow } from "./place-table.js";

const MOST_PATHS = 50;

/** One path of a blob. Commits by number in the history (0 is the newest); -1 where no commit put it there. */
export interface BlobPlace {
  /** latin1 of its bytes. */
  readonly path: string;
  readonly first: number;
  readonly last: number;
  readonly mode: number;
  readonly isPutLast: boolean;
  /** Further paths of the same blob that were left out; on the last place only. */
  readonly further: number;
}

/** The paths of a blob (its id as binary), sorted, at most 50 of them. `paths` are the index's, by number. */
export function listPlaces(scope: HistoryScope, id: Uint8Array, paths: readonly string[]): readonly BlobPlace[] {
  const blob = scope.index.blobs.find(id, 0);
  const rows = blob < 0 ? [] : scope.index.places.of(blob);
  if (rows.length === 0) return listOther(scope, id);
  const places = rows.map((row) => toPlace(row, paths));
  if (places.length === 1) return places;
  places.sort((one, other) => (one.path < other.path ? -1 : 1));
  const kept = places.slice(0, MOST_PATHS);
  return kept.map((place, index) =>
    index === kept.length - 1 ? { ...place, further: places.length - kept.length } : place,
  );
}

function toPlace({ path, first, last, mode, isPutLast }: PlaceRow, paths: readonly string[]): BlobPlace {
  return { path: paths[path] ?? "", first, last, mode, isPutLast, further: 0 };
}

function listOther(scope: HistoryScope, id: Uint8Array): readonly BlobPlace[] {
  const other = scope.others.ids.find(id, 0);
  if (other < 0) return [];
  return [{ path: scope.others.names[other] ?? "", first: -1, last: -1, mode: 0, isPutLast: false, further: 0 }];
}
