import { Worker } from "node:worker_threads";
import type { EngineParts } from "#detect/detect";
import type { CrewJob, Gathering, WorkerMessage, WorkerOrder } from "./crew-job.js";
import { resources } from "./resources.js";
import { workThroughShards, type ShardJob } from "./work-through-shards.js";

/** Threads that look at shards together; the main thread is one of them. */
export interface Crew {
  /** Starts all threads, so that they are warm when a large job comes. */
  warm(): void;
  run(job: CrewJob, gathering: Gathering, signal: AbortSignal): Promise<void>;
  /** The same in a thread of its own, which takes along all that it has loaded and allocated when it ends: for work that waits more than it works. */
  runAway(job: CrewJob, gathering: Gathering, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

// Nearly all that a scan makes is garbage at once: a small nursery is as quick, and saves tens of megabytes a thread.
const YOUNG_MB = 12;
// Who talks to a provider has the answers of many keys under way at the same time, each for a while.
const YOUNG_MB_AWAY = 24;

/**
 * A crew of `threads` (at least one: the caller's own). A worker is started, at the latest, with the first job that has a shard for it.
 * `onThread` is called whenever one has begun to run.
 */
export function createCrew(parts: EngineParts, threads: number, onThread?: () => void): Crew {
  const workers: Worker[] = [];
  const helpers = (shards: number): readonly Worker[] => {
    const wanted = Math.min(threads, shards) - 1;
    while (workers.length < wanted) workers.push(startWorker(parts, YOUNG_MB, onThread));
    return workers.slice(0, Math.max(0, wanted));
  };
  return {
    warm: () => void helpers(threads),
    async run(job, gathering, signal) {
      if (job.shards.length === 0) return;
      const next = new SharedArrayBuffer(4);
      const own: ShardJob = { ...job, next, signal };
      await Promise.all([
        ...helpers(job.shards.length).map((worker) => workTogether(worker, { job, next }, { gathering, signal })),
        workThroughShards(parts, own, gathering),
      ]);
    },
    async runAway(job, gathering, signal) {
      const worker = startWorker(parts, YOUNG_MB_AWAY, onThread);
      workers.push(worker);
      await workTogether(worker, { job, next: new SharedArrayBuffer(4) }, { gathering, signal });
      await worker.terminate();
      workers.splice(workers.indexOf(worker), 1);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function startWorker(
  parts: EngineParts,
  maxYoungGenerationSizeMb: number,
  onThread: () => void = () => undefined,
): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb };
  return new Worker(resources.worker, { workerData: parts, resourceLimits }).once("online", onThread);
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
      if (message.kind === "job-done") return settle();
      gathering.observe(message.observations);
      gathering.count(message.counts);
      gathering.shardDone(message.weight);
    };
    worker.on("message", hear).once("error", settle).once("exit", left);
    signal.addEventListener("abort", abort, { once: true });
    worker.postMessage({ kind: "job", ...work } satisfies WorkerOrder);
  });
}
