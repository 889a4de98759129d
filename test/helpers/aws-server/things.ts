import type { Sequence } from "./sequence.js";

/** What the simpler services of one account and region have, by call: "acm:ListCertificates". */
export interface Things {
  /** Items of a list. */
  readonly lists: Readonly<Record<string, Sequence<unknown>>>;
  /** Answers about one thing, by its name as the call gives it. */
  readonly details: Readonly<Record<string, Readonly<Record<string, object>>>>;
}
