import type { Shard } from "#collect/collector";
import { printablePath } from "#support/printable-path";
import type { HistoryScope } from "./history-scope.js";
import type { CommitList } from "./list-commits.js";
import type { ObjectList } from "./list-objects.js";
import { listPlaces } from "./list-places.js";
import { sortFamilies } from "./pack/sort-families.js";
import type { Repository } from "./repository.js";
import type { ShardData } from "./shard-data.js";

// Each shard opens the packs anew, unpacks again the bases that lie before its first object, and starts git where an object
// is left to it: some 10 ms of CPU. Too few shards leave threads idle at the end.
const LEAST_BYTES = 16 * 1024 * 1024;
const MOST_BYTES = 128 * 1024 * 1024;
const WANTED_SHARDS = 12;
const MOST_OBJECTS = 20_000;

/** What to cut: the chosen objects of a list (by number) with what is known of them. */
export interface Cutting {
  readonly repository: Repository;
  readonly prefix: string;
  readonly list: ObjectList;
  readonly chosen: Int32Array;
  readonly scope: HistoryScope;
}

/** Cuts the objects into parts of about equal weight, families of deltas together; ids count up from `firstId`. */
export function cutShards(cutting: Cutting, firstId: number): Shard[] {
  const { list } = cutting;
  const chosen = inReadingOrder(cutting);
  const total = chosen.reduce((sum, index) => sum + (list.sizes[index] ?? 0), 0);
  const limit = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, total / WANTED_SHARDS));
  const paths = [...cutting.scope.index.paths.keys()];
  const shards: Shard[] = [];
  for (let from = 0; from < chosen.length;) {
    let weight = 0;
    let to = from;
    while (to < chosen.length && to - from < MOST_OBJECTS && weight < limit)
      weight += list.sizes[chosen[to++] ?? 0] ?? 0;
    const data = toData(cutting, chosen.subarray(from, to), paths);
    shards.push({ id: firstId + shards.length, weight, data });
    from = to;
  }
  return shards;
}

function inReadingOrder({ repository, list, chosen }: Cutting): Int32Array {
  const order = sortFamilies(repository, pickIds(list, chosen), list.idBytes);
  return order.map((row) => chosen[row] ?? 0);
}

function pickIds({ ids, idBytes }: ObjectList, chosen: Int32Array): Uint8Array {
  const picked = new Uint8Array(chosen.length * idBytes);
  chosen.forEach((index, row) => picked.set(ids.subarray(index * idBytes, (index + 1) * idBytes), row * idBytes));
  return picked;
}

function toData(cutting: Cutting, part: Int32Array, paths: readonly string[]): ShardData {
  const { list, repository, prefix, scope } = cutting;
  const { idBytes } = list;
  const ids = pickIds(list, part);
  const rows: number[] = [];
  const names = createNumbers<string>();
  const commits = createNumbers<number>();
  part.forEach((index, object) => {
    const id = list.ids.subarray(index * idBytes, (index + 1) * idBytes);
    if (list.isBlob[index] !== 1) return;
    for (const { path, first, last, mode, isPutLast, further } of listPlaces(scope, id, paths)) {
      const ends = first < 0 ? [first, last] : [commits.of(first), commits.of(last)];
      rows.push(object, names.of(path), ...ends, mode, isPutLast ? 1 : 0, further);
    }
  });
  return {
    ...repository,
    prefix,
    idBytes,
    ids,
    places: Int32Array.from(rows),
    paths: names.all().map((path) => prefix + printablePath(Buffer.from(path, "latin1"))),
    commits: idsOf(scope.commits, commits.all()),
  };
}

// Numbers values from 0 in the order they come.
function createNumbers<T>(): { of(value: T): number; all(): readonly T[] } {
  const numbers = new Map<T, number>();
  return {
    of(value) {
      const known = numbers.get(value);
      if (known === undefined) numbers.set(value, numbers.size);
      return known ?? numbers.size - 1;
    },
    all: () => [...numbers.keys()],
  };
}

function idsOf(commits: CommitList, wanted: readonly number[]): Uint8Array {
  const ids = new Uint8Array(wanted.length * commits.idBytes);
  wanted.forEach((commit, index) => {
    ids.set(commits.ids.subarray(commit * commits.idBytes, (commit + 1) * commits.idBytes), index * commits.idBytes);
  });
  return ids;
}
