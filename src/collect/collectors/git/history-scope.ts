import type { HistoryIndex } from "./history-index.js";
import type { IdTable } from "./id-table.js";
import type { CommitList } from "./list-commits.js";

/** What of a repository's objects is to be looked at, and what is known of where they lay. */
export interface HistoryScope {
  readonly commits: CommitList;
  readonly index: HistoryIndex;
  /** Commits and annotated tags in scope. */
  readonly messages: IdTable;
  /** Blobs that a ref reaches past all commits, with the name git gives them (latin1 of its bytes). */
  readonly others: { readonly ids: IdTable; readonly names: readonly string[] };
  /** True when everything the repository holds is in scope: unreachable objects are wanted, or the history can't be told. */
  readonly takesAll: boolean;
}
