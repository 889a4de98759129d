import type { Remembered } from "#collect/collector";
import type { HistoryScope } from "./history-scope.js";
import { IdTable } from "./id-table.js";
import type { ObjectList } from "./list-objects.js";

/** Which of the listed objects are to be read, by their number in the list; the others in scope did not change. */
export interface Selection {
  readonly chosen: Int32Array;
  readonly unchanged: number;
  /** Blobs that commits name and the repository does not hold. */
  readonly missing: number;
}

/**
 * Chooses the objects in scope that were not looked at before. What holds sightings is read again in any case: the bytes
 * are the same, but who holds them may have changed. Empty objects are left out.
 */
export function selectObjects(list: ObjectList, scope: HistoryScope, remembered: Remembered): Selection {
  const chosen = new Int32Array(list.count);
  const sighted = toTable(remembered.sightedObjects, list.idBytes);
  const isHeld = new Uint8Array(scope.index.blobs.count);
  let count = 0;
  let unchanged = 0;
  for (let index = 0; index < list.count; index++) {
    const at = index * list.idBytes;
    if (!isInScope(list, scope, { index, isHeld }) || list.sizes[index] === 0) continue;
    const isKnown = holds(remembered.objects, list.ids, { at, idBytes: list.idBytes });
    if (isKnown && sighted.find(list.ids, at) < 0) unchanged++;
    else chosen[count++] = index;
  }
  return { chosen: chosen.subarray(0, count), unchanged, missing: countMissing(scope, isHeld) };
}

function isInScope(
  list: ObjectList,
  scope: HistoryScope,
  { index, isHeld }: { readonly index: number; readonly isHeld: Uint8Array },
): boolean {
  const at = index * list.idBytes;
  if (list.isBlob[index] !== 1) return scope.takesAll || scope.messages.find(list.ids, at) >= 0;
  const blob = scope.index.blobs.find(list.ids, at);
  if (blob >= 0) isHeld[blob] = 1;
  if (scope.takesAll || (blob >= 0 && scope.index.places.has(blob))) return true;
  return scope.others.ids.find(list.ids, at) >= 0;
}

function countMissing({ index }: HistoryScope, isHeld: Uint8Array): number {
  let missing = 0;
  for (let blob = 0; blob < isHeld.length; blob++) if (isHeld[blob] === 0 && index.places.has(blob)) missing++;
  return missing;
}

function toTable(ids: readonly string[], idBytes: number): IdTable {
  const table = new IdTable(idBytes, ids.length);
  for (const id of ids) if (id.length === 2 * idBytes) table.add(Buffer.from(id, "hex"), 0);
  return table;
}

// Binary search in sorted ids.
function holds(
  sorted: Uint8Array,
  ids: Uint8Array,
  { at, idBytes }: { readonly at: number; readonly idBytes: number },
): boolean {
  let low = 0;
  let high = Math.floor(sorted.length / idBytes) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compare(sorted, middle * idBytes, { ids, at, idBytes });
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function compare(
  sorted: Uint8Array,
  from: number,
  { ids, at, idBytes }: { readonly ids: Uint8Array; readonly at: number; readonly idBytes: number },
): number {
  for (let byte = 0; byte < idBytes; byte++) {
    const difference = (sorted[from + byte] ?? 0) - (ids[at + byte] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
