/** When a blob was part of a history. Commits are full object ids; dates ISO 8601 in UTC (author dates). */
export interface History {
  readonly firstCommit: string;
  readonly firstAuthor: string;
  readonly firstDate: string;
  /** The newest commit that put it there or took it away. */
  readonly lastCommit: string;
  readonly lastAuthor: string;
  readonly lastDate: string;
  /** True while a branch tip (or HEAD) still holds it. */
  readonly isAtTip: boolean;
}

/** Where content lies. `path` is relative to the target, with `/`; bytes that are not UTF-8 are written \xNN; of kind `managed` it is the provider's name of the key. */
export interface Place {
  readonly kind: "file" | "blob" | "commit-message" | "tag-message" | "staged" | "stdin" | "managed";
  readonly path: string;
  /** Object id of the blob, commit or tag, or null. */
  readonly object: string | null;
  /** POSIX permission bits of a file (0o600), or null. */
  readonly fileMode: number | null;
  /** Null for content without a history (a working tree) and for blobs that no ref reaches. */
  readonly history: History | null;
}
