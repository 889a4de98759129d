import type { Counts } from "./observation.js";
import type { Problem } from "./problem.js";

/** What a user asks to be looked at, by which collector. `at` is absolute; `label` is how the user wrote it. */
export interface Target {
  readonly collector: string;
  readonly at: string;
  readonly label: string;
}

/** What became of one collector on one target: a report must be able to say what was not looked at. */
export interface Collection {
  readonly target: Target;
  /** complete: everything in scope was seen; partial: some was not; failed: nothing could be seen. */
  readonly outcome: "complete" | "partial" | "failed";
  /** In words: "all refs", "since v1.2", "working tree" ... */
  readonly scope: string;
  /** True when the scope was narrower than the whole target (a range, staged content): such a look closes nothing. */
  readonly isNarrowed: boolean;
  /** The commit HEAD pointed to, or null. */
  readonly tip: string | null;
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  readonly startedAt: string;
  readonly finishedAt: string;
}
