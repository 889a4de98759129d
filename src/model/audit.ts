import type { Census } from "./census.js";
import type { Collection } from "./collection.js";
import type { Evaluation } from "./finding.js";
import type { ManagedKeyCard } from "./managed-key-card.js";

/** The run itself. Times are ISO 8601 in UTC. */
export interface Scan {
  /** Counts up within one inventory. */
  readonly id: number;
  readonly toolVersion: string;
  /** SHA-256 (hex) over all patterns and rules in force. */
  readonly rulesDigest: string;
  readonly startedAt: string;
  readonly finishedAt: string;
}

/** Everything a report may know. */
export interface Audit {
  readonly scan: Scan;
  readonly collections: readonly Collection[];
  readonly census: Census;
  /** The keys that stores keep, by resource. */
  readonly managedKeys: readonly ManagedKeyCard[];
  readonly evaluation: Evaluation;
  /** Sightings that an inline comment allowed, by marker. */
  readonly allowed: Readonly<Record<string, number>>;
}
