/** A part of the memory. */
export interface Span {
  readonly at: number;
  readonly size: number;
}

/** Unpacks entries inside one memory. Whatever the bytes are, nothing outside of the target is written. */
export interface Unpacker {
  /** All of it; memory-layout tells the parts. */
  readonly memory: Buffer;
  /** Inflates the zlib stream that begins at `source`; false unless it fits, ends there, and yields exactly the target's size. */
  inflate(source: Span, target: Span): boolean;
  /** Follows a delta's instructions from `base` into `target`, and notes what they copy (copies-in); false unless they fill it exactly and stay inside the base. */
  patch(base: Span, delta: Span, target: Span): boolean;
}
