import type { Repository } from "./repository.js";

/** What one thread reads of a repository: objects in pack order and where each lay. Plain data that travels to a worker. */
export interface ShardData extends Repository {
  /** Put before every path: a submodule's own path with "/", or empty. */
  readonly prefix: string;
  readonly idBytes: number;
  /** Concatenated binary object ids. */
  readonly ids: Uint8Array;
  /** Rows of SHARD_COLUMNS numbers, by object: object, path, first commit, last commit, mode, put last, further paths left out. */
  readonly places: Int32Array;
  /** Paths by their number in this shard, printable. */
  readonly paths: readonly string[];
  /** Concatenated binary ids of the commits, by their number in this shard. */
  readonly commits: Uint8Array;
}

/** Numbers in one row of `places`. */
export const SHARD_COLUMNS = 7;
