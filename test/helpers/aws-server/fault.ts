import type { Trouble } from "./wire.js";

/** Something that goes wrong with the calls it fits; what is left out fits all. */
export interface Fault {
  readonly service?: string;
  readonly operation?: string;
  readonly account?: string;
  readonly region?: string;
  /** Part of the resource's name: a key id, a user name. */
  readonly resource?: string;
  readonly behaviour: Behaviour;
  /** How often; for ever where it is left out. */
  readonly times?: number;
  /** How many fitting calls go well first. */
  readonly after?: number;
}

/** What happens instead of the right answer. */
export type Behaviour =
  | { readonly kind: Trouble; readonly message?: string }
  /** An error with any code. */
  | { readonly kind: "error"; readonly code: string; readonly status?: number; readonly message?: string }
  /** No answer, ever. */
  | { readonly kind: "hang" }
  /** The right answer, late. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The connection breaks off: before the answer, or in the middle of it. */
  | { readonly kind: "reset" }
  | { readonly kind: "cut-off" }
  /** A web page with status 500, as an emulator or a proxy answers. */
  | { readonly kind: "html"; readonly status?: number }
  /** The first page, that says there is more but not where. */
  | { readonly kind: "no-marker" }
  /** Whatever page, with the marker it was asked with: a list without end. */
  | { readonly kind: "same-marker" }
  /** Another output. */
  | { readonly kind: "replace"; readonly output: object };
