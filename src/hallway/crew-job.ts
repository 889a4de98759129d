import type { Target } from "#model/collection";
import type { Counts, Observation } from "#model/observation";
import type { CollectOptions, Remembered, Shard } from "#collect/collect";

/** Where observations and counts of all threads come together. */
export interface Gathering {
  readonly observe: (observations: readonly Observation[]) => void;
  readonly count: (more: Partial<Counts>) => void;
  readonly shardDone: (weight: number) => void;
}

/** A job as it travels to a worker. */
export interface CrewJob {
  readonly target: Target;
  readonly shards: readonly Shard[];
  readonly options: CollectOptions;
  readonly remembered: Remembered;
}

/** What a worker says. */
export type WorkerMessage =
  | { readonly kind: "observations"; readonly observations: readonly Observation[] }
  | { readonly kind: "count"; readonly more: Partial<Counts> }
  | { readonly kind: "shard-done"; readonly weight: number }
  | { readonly kind: "job-done" };

/** What a worker is told: to take part in a job, or to stop early. */
export type WorkerOrder =
  { readonly kind: "job"; readonly job: CrewJob; readonly next: SharedArrayBuffer } | { readonly kind: "abort" };
