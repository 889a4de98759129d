import type { IgnoreLevel } from "./ignore/ignore-level.js";

/** A folder to list: how to open it, its path relative to the root ("" for the root itself), and the ignore rules from above. */
export interface Folder {
  readonly path: string | Buffer;
  readonly relative: string;
  readonly ignore: IgnoreLevel | null;
}
