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

/** What a thread has seen and counted since it last said so. */
export interface News {
  readonly observations: readonly Observation[];
  readonly counts: Partial<Counts>;
  /** Of the shards that are done. */
  readonly weight: number;
}

/** What a worker says. */
export type WorkerMessage = ({ readonly kind: "news" } & News) | { readonly kind: "job-done" };

/** What a worker is told: to take part in a job, or to stop early. */
export type WorkerOrder =
  { readonly kind: "job"; readonly job: CrewJob; readonly next: SharedArrayBuffer } | { readonly kind: "abort" };
