/** What one pattern cost in everything looked at; a pattern of several shapes is one. */
export interface PatternCost {
  /** Its id, or null for all secrets without a known form together. */
  readonly pattern: string | null;
  /** How often its anchors stood in the text and passed their gates. */
  readonly hits: number;
  /** How many of the hits were looked at: not those within what it had matched already. */
  readonly windows: number;
  /** How often its expression was tried: once for each place where a match could begin. */
  readonly tries: number;
  /** Bytes taken out of the text for the expression and for the proof. */
  readonly bytes: number;
  /** What came of it, whether kept or dropped by a check. */
  readonly matches: number;
  readonly microseconds: number;
  /** Each anchor's part in the hits, the most frequent first. */
  readonly anchors: readonly { readonly text: string; readonly hits: number }[];
}
