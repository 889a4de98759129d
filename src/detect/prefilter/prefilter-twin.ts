/** How a scan looks at the hits of anchors that ask for a look: not at all, as in any text, or as in a program's. */
export type Look = "none" | "text" | "program";

/** A part of the input in which anchors are to begin: [from, until) of `length` bytes. */
export interface Part {
  readonly from: number;
  readonly until: number;
  readonly length: number;
}

/** What one scan found. */
export interface PrefilterHits {
  /** How many hits were found; the first `2 * count` numbers of `hits` are valid until the next call. */
  readonly count: number;
  /** Where to resume: every hit before it was told; equals the input's length (the part's end) when the scan is complete. */
  readonly next: number;
  /** Pairs [position, anchor id], ascending by position, then id. */
  readonly hits: Uint32Array;
}

/**
 * Finds the anchors of a table in bytes written into its own memory. The memory moves when it grows: take `room` and `input` anew after each call.
 *
 * A hit (p, id) is told exactly when `from <= p`, the anchor's bytes stand at p and end within the input, and its gate passes for what
 * follows within the input; where `look` is given, only if the look at what stands around it within the input passes, too. Bytes behind the input's length have no influence and are left alone.
 */
export interface PrefilterTwin {
  readonly twin: "wasm" | "scalar";
  /** Memory to write content into: at least `bytes` bytes from offset `from` of the input on; what lies before `from` is kept. */
  room(from: number, bytes: number): Uint8Array;
  /** The input's bytes [0, length) as a view. */
  input(length: number): Uint8Array;
  /** Finds the anchors that begin in [from, length); where the output fills up, `next` tells where to resume. */
  scan(from: number, length: number, look?: Look): PrefilterHits;
  /** Finds those of them that begin in the part, all of the input being in sight. */
  scanPart(part: Part, look?: Look): PrefilterHits;
  /** Number of bytes 0x0A in [from, to). */
  countNewlines(from: number, to: number): number;
  /** Whether a byte in [from, to) is zero. */
  hasZero(from: number, to: number): boolean;
  /** Where the last newline in [least, at) stands; least - 1 where there is none. */
  newlineBefore(least: number, at: number): number;
  /** Where the first newline in [at, most) stands; most where there is none. */
  newlineFrom(at: number, most: number): number;
  /**
   * A whole number below 2^53 for the bytes [from, to) and a salt below 2^32, under a secret of this twin's own: the same bytes
   * give the same number, other bytes another one but for a chance of 2^-53 that nobody can bring about.
   */
  digest(from: number, to: number, salt: number): number;
  /** Turns UTF-16 into one byte a unit, in place (units above 255 become 0x1A, an odd last byte is dropped); returns the new length. */
  narrowUtf16(length: number, bigEndian: boolean): number;
  /** Copies bytes within the input; the areas may overlap. */
  move(from: number, to: number, bytes: number): void;
}
