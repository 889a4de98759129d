/** How content came from other content: what was taken over from there byte for byte need not be looked at again. */
export interface Lineage {
  /** Stands for this content; null where nothing more is made of it. */
  readonly self: object | null;
  /** Stands for the content that it was made of; null where there is none. */
  readonly base: object | null;
  /** What was taken over: triples [offset in the base, offset here, bytes], ascending by the second, one behind the other. */
  readonly copies: Uint32Array;
}
