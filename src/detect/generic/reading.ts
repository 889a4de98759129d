/**
 * How a value is tied to its name. assignment: an operator stands between; call: the name is called with it; element: an XML
 * element holds it; pair: two attributes or members, one the name, one the value; word: a space alone; header: a scheme of
 * an HTTP header; flag: a command-line option.
 */
export type ReadingForm = "assignment" | "call" | "element" | "pair" | "word" | "header" | "flag";

/** A name and a value read out of a line. Offsets are characters of the line. */
export interface Reading {
  readonly form: ReadingForm;
  readonly name: string;
  readonly nameStart: number;
  readonly operator: string;
  /** The quote around the value, or empty. */
  readonly quote: string;
  /** What is called around the value (`Buffer.from(`), or empty. */
  readonly wrapper: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly line: string;
}
