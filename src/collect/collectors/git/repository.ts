/** Where a repository's parts lie; absolute paths. `commonDir` differs from `gitDir` in a linked worktree only. */
export interface Repository {
  readonly gitDir: string;
  readonly commonDir: string;
  /** The index to read in place of the repository's own; absolute. */
  readonly indexFile?: string;
  /** Where the objects of a push wait that a hook is asked about; absolute. */
  readonly waiting?: string;
}
