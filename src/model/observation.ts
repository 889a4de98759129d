import type { AskedCall } from "./asked-call.js";
import type { EstateObservation } from "./estate.js";
import type { Place } from "./place.js";
import type { Problem } from "./problem.js";
import type { Sighting } from "./sighting.js";

/** One thing a collector saw. */
export type Observation =
  /** Key material at a place. */
  | { readonly kind: "sighting"; readonly place: Place; readonly sighting: Sighting }
  /** A candidate that was dropped (only with --explain). */
  | {
      readonly kind: "dropped";
      readonly place: Place;
      readonly pattern: string;
      readonly line: number;
      readonly reason: string;
    }
  /** Something that could not be seen. */
  | { readonly kind: "problem"; readonly problem: Problem }
  /** Objects that now count as looked at under today's patterns: concatenated binary object ids of `idBytes` bytes each. */
  | { readonly kind: "looked-at"; readonly idBytes: number; readonly objects: Uint8Array }
  /** Sightings of an earlier scan that stand as they were: the objects they lie in were not read again. */
  | { readonly kind: "still-there"; readonly objects: readonly string[] }
  /** What a provider was asked. */
  | { readonly kind: "asked"; readonly call: AskedCall }
  /** One thing of a provider's account: a managed key, a grant, a principal ... */
  | EstateObservation;

/** How much was looked at; all counts from 0. */
export interface Counts {
  readonly files: number;
  readonly blobs: number;
  readonly commits: number;
  readonly bytes: number;
  /** Recognised as binary and not read further. */
  readonly binary: number;
  /** Left out by ignore rules, size or kind (sockets, links out of the root). */
  readonly skipped: number;
  /** Not read again because nothing changed. */
  readonly unchanged: number;
}
