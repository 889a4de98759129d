import type { Confidence } from "#model/confidence";
import type { CollectOptions } from "#collect/collect";
import type { WaiverEntry } from "#evaluate/evaluate";

export type { WaivedPlace, WaiverEntry } from "#evaluate/evaluate";

/** Somebody who left. `leftOn` is YYYY-MM-DD or null where it is not known. */
export interface Departed {
  readonly email: string;
  readonly leftOn: string | null;
}

/** An environment (production, staging ...) and the path globs that belong to it. */
export interface Environment {
  readonly name: string;
  readonly paths: readonly string[];
}

/** What a user may set for an audit; `keycensus.yaml` and the command line fill it in. */
export interface AuditSettings {
  readonly collect: CollectOptions;
  /** Rule id -> parameter -> value. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly disabledRules: readonly string[];
  readonly waivers: readonly WaiverEntry[];
  readonly departed: readonly Departed[];
  readonly environments: readonly Environment[];
  /** Sightings below it are not recorded. */
  readonly minConfidence: Confidence;
}
