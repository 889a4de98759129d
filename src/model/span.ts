/** A stretch of the scanned bytes. Offsets are bytes from 0, `end` exclusive; lines and columns count from 1, columns in bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
