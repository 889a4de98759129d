/** A value that can be handed in: to a statement, or as a cell of a new row. */
export type Value = string | number | boolean | null | Uint8Array | readonly string[];
