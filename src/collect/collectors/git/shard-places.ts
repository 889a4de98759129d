import type { Place } from "#model/place";
import { SHARD_COLUMNS } from "./shard-data.js";
import type { ShardData } from "./shard-data.js";

// Of a POSIX mode: a symbolic link's has no permissions of its own.
const KIND = 0o170000;
const REGULAR = 0o100000;
const PERMISSIONS = 0o777;

/** One place of a blob as a shard knows it; who and when is filled in once everything was looked at. */
export interface ShardPlace {
  readonly place: Place;
  readonly further: number;
}

/** Looks up the places of a shard's objects. Objects must be asked for in ascending order. */
export function createPlaces(shard: ShardData): {
  name(object: number): string;
  of(object: number, id: string): ShardPlace[];
} {
  let row = 0;
  const at = (column: number, of = row): number => shard.places[of * SHARD_COLUMNS + column] ?? -1;
  const rows = shard.places.length / SHARD_COLUMNS;
  const seek = (object: number): void => {
    while (row < rows && at(0) < object) row++;
  };
  return {
    name(object) {
      seek(object);
      return row < rows && at(0) === object ? (shard.paths[at(1)] ?? "") : "";
    },
    of(object, id) {
      seek(object);
      const places: ShardPlace[] = [];
      for (let of = row; of < rows && at(0, of) === object; of++) {
        places.push({ place: toPlace(shard, shard.places.subarray(of * SHARD_COLUMNS), id), further: at(6, of) });
      }
      return places;
    },
  };
}

function toPlace(shard: ShardData, row: Int32Array, id: string): Place {
  const [, path = 0, first = -1, last = -1, mode = 0, put = 0] = row;
  const history = {
    firstCommit: commitId(shard, first),
    firstAuthor: "",
    firstDate: "",
    lastCommit: commitId(shard, last),
    lastAuthor: "",
    lastDate: "",
    isAtTip: put === 1,
  };
  return {
    kind: "blob",
    path: shard.paths[path] ?? "",
    object: id,
    fileMode: (mode & KIND) === REGULAR ? mode & PERMISSIONS : null,
    history: first < 0 ? null : history,
  };
}

function commitId(shard: ShardData, commit: number): string {
  return Buffer.from(shard.commits.subarray(commit * shard.idBytes, (commit + 1) * shard.idBytes)).toString("hex");
}
