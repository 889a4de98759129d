import { Worker } from "node:worker_threads";
import type { Target } from "#model/collection";
import type { Counts, Observation } from "#model/observation";
import type { CollectOptions, Remembered, Shard } from "#collect/collect";
import type { EngineParts } from "#detect/detect";
import { resources } from "./resources.js";
import { workThroughShards, type ShardJob } from "./work-through-shards.js";

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

/** Threads that look at shards together; the main thread is one of them. */
export interface Crew {
  run(job: CrewJob, gathering: Gathering, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** A crew of `threads` (at least one: the caller's own). Workers start at once, so that they are warm when the first job comes. */
export function createCrew(parts: EngineParts, threads: number): Crew {
  const workers = Array.from(
    { length: Math.max(0, threads - 1) },
    () => new Worker(resources.worker, { workerData: parts }),
  );
  return {
    async run(job, gathering, signal) {
      const next = new SharedArrayBuffer(4);
      const own: ShardJob = { ...job, next, signal };
      await Promise.all([
        ...workers.map((worker) => workTogether(worker, { job, next }, { gathering, signal })),
        workThroughShards(parts, own, gathering),
      ]);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

interface Overseer {
  readonly gathering: Gathering;
  readonly signal: AbortSignal;
}

function workTogether(
  worker: Worker,
  work: { job: CrewJob; next: SharedArrayBuffer },
  { gathering, signal }: Overseer,
): Promise<void> {
  return new Promise((done, fail) => {
    const abort = (): void => worker.postMessage({ kind: "abort" } satisfies WorkerOrder);
    const settle = (error?: Error): void => {
      worker.off("message", hear).off("error", settle).off("exit", left);
      signal.removeEventListener("abort", abort);
      if (error === undefined) done();
      else fail(error);
    };
    const left = (code: number): void => settle(new Error(`a worker thread left its work (exit code ${code})`));
    const hear = (message: WorkerMessage): void => {
      if (message.kind === "observations") gathering.observe(message.observations);
      else if (message.kind === "count") gathering.count(message.more);
      else if (message.kind === "shard-done") gathering.shardDone(message.weight);
      else settle();
    };
    worker.on("message", hear).once("error", settle).once("exit", left);
    signal.addEventListener("abort", abort, { once: true });
    worker.postMessage({ kind: "job", ...work } satisfies WorkerOrder);
  });
}
