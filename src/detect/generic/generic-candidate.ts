/** What one hit turned out to be. Offsets are bytes of the text. */
export interface GenericCandidate {
  /** Id of the pattern file under rules/patterns/generic. */
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "password" | "credential" | "symmetric";
  readonly confidence: "likely" | "possible";
  readonly reasons: readonly string[];
  /** Why it is no secret, or null. */
  readonly dropped: string | null;
}
