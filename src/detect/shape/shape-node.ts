import type { ByteSet } from "./byte-set.js";

/** A shape as a tree; what stands in a row is an array. */
export type ShapeNode =
  | { readonly kind: "literal"; readonly text: string }
  | ShapeRun
  /** One of several; an optional part is a choice whose last option is empty. */
  | { readonly kind: "choice"; readonly options: readonly ShapeNodes[] }
  /** The secret's span. */
  | { readonly kind: "value"; readonly nodes: ShapeNodes }
  /** From the end of a telling name to the start of its value: rest of the name, closing quote, operator, opening quote. */
  | { readonly kind: "assign" };

/** `least` to `most` bytes of a set. */
export interface ShapeRun {
  readonly kind: "run";
  readonly set: ByteSet;
  readonly least: number;
  readonly most: number;
}

/** Nodes in a row. */
export type ShapeNodes = readonly ShapeNode[];
