import type { ByteSet } from "../../shape/byte-set.js";

/** An expression in RE2 syntax as a tree over bytes. */
export type Re2Node =
  /** One byte of a set. */
  | { readonly kind: "set"; readonly set: ByteSet }
  | { readonly kind: "row"; readonly nodes: readonly Re2Node[] }
  | { readonly kind: "choice"; readonly options: readonly Re2Node[] }
  /** A group that captures; they count from 1 in the order of their openings. */
  | { readonly kind: "capture"; readonly node: Re2Node }
  /** `most` is never infinite: see parse-re2.ts. */
  | Re2Repeat
  /** A place between two bytes, as the source of a JavaScript assertion. */
  | { readonly kind: "edge"; readonly source: string };

/** A node `least` to `most` times. */
export interface Re2Repeat {
  readonly kind: "repeat";
  readonly node: Re2Node;
  readonly least: number;
  readonly most: number;
  readonly isLazy: boolean;
}

/** Why an expression can't be carried over; a sentence without the expression. */
export class Re2Error extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Re2Error";
  }
}
