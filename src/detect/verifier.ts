import type { Confidence } from "#model/confidence";
import type { Material } from "./material/material.js";
import type { Text } from "./text.js";

/** What a verifier made of a match. Offsets are bytes of the text. */
export interface Verified {
  readonly start: number;
  readonly end: number;
  /** More than one where a container holds several keys. Never empty. */
  readonly materials: readonly Material[];
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

/**
 * Proof that needs code, for one kind of key material; `src/detect/verifiers/<name>.ts` exports it by the name `verify`,
 * a pattern names it. `start` and `end` are where the pattern's shape or anchor matched. A string says why it is no key material.
 */
export type Verify = (text: Text, start: number, end: number) => Verified | string;
