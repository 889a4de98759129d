import type { Shard } from "#collect/collector";
import type { StagedFile } from "./list-staged.js";
import type { Repository } from "./repository.js";
import type { ShardData } from "./shard-data.js";

const NO_COMMIT = -1;

/** Staged files as a shard: each blob once, with every path it is staged at and no history. */
export function toStagedShard(repository: Repository, files: readonly StagedFile[]): Shard {
  const sorted = files.toSorted((one, other) => (one.object + one.path < other.object + other.path ? -1 : 1));
  const objects = [...new Set(sorted.map(({ object }) => object))];
  const numbers = new Map(objects.map((object, number) => [object, number]));
  const rows = sorted.flatMap(({ object, mode }, path) => [
    numbers.get(object) ?? 0,
    path,
    NO_COMMIT,
    NO_COMMIT,
    mode,
    0,
    0,
  ]);
  const data: ShardData = {
    ...repository,
    prefix: "",
    idBytes: (objects[0]?.length ?? 0) / 2,
    ids: Buffer.from(objects.join(""), "hex"),
    places: Int32Array.from(rows),
    paths: sorted.map(({ path }) => path),
    commits: new Uint8Array(0),
  };
  return { id: 0, weight: files.length, data };
}
