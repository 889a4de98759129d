import type { Confidence } from "#model/confidence";
import type { Material } from "../material/material.js";

/** A match on its way to becoming a sighting. Offsets are bytes of the chunk in memory. */
export interface Candidate {
  readonly pattern: string;
  readonly specificity: number;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly materials: readonly Material[];
  readonly reasons: readonly string[];
  /** Why it is no key material after all, or null. */
  readonly dropped: string | null;
}
