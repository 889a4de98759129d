/** The bytes under the magnifying glass, read as latin1 so that offsets are byte offsets. A view: valid only during the call. */
export interface Text {
  readonly length: number;
  /** The byte at `at`, or 10 (a virtual newline) outside of the text. */
  byte(at: number): number;
  /** Bytes [start, end) as latin1; clamped to the text. */
  slice(start: number, end: number): string;
}
