/** One row of an answer, by column name. */
export interface Row {
  readonly [column: string]: unknown;
}

/** Asks the inventory, and makes each row of the answer, as it comes, into what is kept of it. */
export type Ask = <Kept>(question: { readonly sql: string }, keep: (row: Row) => Kept) => Promise<Kept[]>;
