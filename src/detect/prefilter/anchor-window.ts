/** Four bytes by which an anchor is recognised, and where they begin, counted from the anchor's start. */
export interface AnchorWindow {
  readonly offset: number;
  /** For each of the four bytes what it may be. */
  readonly choices: readonly (readonly number[])[];
}
