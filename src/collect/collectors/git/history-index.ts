import type { IdTable } from "./id-table.js";
import type { PlaceTable } from "./place-table.js";

/** Which blobs a history put where: ids and paths by number, and the places that join them. */
export interface HistoryIndex {
  readonly blobs: IdTable;
  readonly places: PlaceTable;
  /** Path (latin1 of its bytes) -> number, in order of the numbers. */
  readonly paths: Map<string, number>;
}
