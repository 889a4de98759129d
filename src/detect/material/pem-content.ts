import type { Confidence } from "#model/confidence";
import type { Material } from "./material.js";

/** What a PEM block holds and how sure that is. */
export interface PemContent {
  readonly materials: readonly Material[];
  readonly confidence: Confidence;
  readonly reason: string;
}
